"""Everything from one database to another in one transaction, or nothing."""

from contextlib import contextmanager
from itertools import islice

from django.core.management.color import no_style
from django.db import connections, transaction
from django.db.migrations.recorder import MigrationRecorder

from home.moving.tables import columns, empty, moved_models, read, summed, write
from home.moving.values import fault, kind

MOST_FAULTS = 20


class CannotMove(Exception):
    """Why not; nothing was changed."""


def check(source, target):
    """Refuse what would fail or destroy something. Both are names of connections; the target is migrated."""
    migrations = [set(MigrationRecorder(connections[name]).applied_migrations()) for name in (source, target)]
    if migrations[0] != migrations[1]:
        missing = ", ".join(sorted(".".join(each) for each in migrations[0] ^ migrations[1])[:5])
        raise CannotMove(f"The databases are not migrated alike ({missing}): run `manage.py migrate` first.")
    connections[source].check_constraints()
    found = [] if connections[target].vendor == "sqlite" else list(islice(faults(connections[source]), MOST_FAULTS))
    if found:
        raise CannotMove("PostgreSQL would refuse these values; correct them first:\n" + "\n".join(found))


def faults(connection):
    for model in moved_models():
        fields = columns(model)
        for row in read(model, connection):
            for value, field in zip(row, fields, strict=True):
                if wrong := fault(value, field, kind(field) == "JSONField"):
                    yield f"  {model._meta.label} {row[0]}: {field.name} {wrong}"


def holdings(name):
    """How many records and accounts a database holds: what may not be lost by moving another one there."""
    from django.contrib.auth import get_user_model

    from practices.models import Record

    return Record.objects.using(name).count(), get_user_model().objects.using(name).count()


def move(source, target, say):
    """Copy, then read both again and compare; a difference takes everything back. Returns the number of rows."""
    models = moved_models()
    total = 0
    with unchanged(source), transaction.atomic(using=target):
        into = connections[target]
        empty(models, into)
        for model in models:
            taken = write(model, into, read(model, connections[source]))
            if summed(model, into) != taken:
                raise CannotMove(f"{model._meta.label} is not the same in both databases. Nothing was changed.")
            total += taken.rows
            say(f"  {taken.rows:>8} {model._meta.db_table}")
        with into.cursor() as cursor:
            for statement in into.ops.sequence_reset_sql(no_style(), models):
                cursor.execute(statement)
        into.check_constraints()
    return total


@contextmanager
def unchanged(name):
    """While it is read nobody writes (SQLite), or what they write is not seen (PostgreSQL)."""
    is_outermost = not connections[name].in_atomic_block
    with transaction.atomic(using=name):
        if is_outermost and connections[name].vendor == "postgresql":
            with connections[name].cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        yield
