"""A small site's rows, kept from the first time it is built: putting them back takes a fraction of building it."""

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection
from wagtail.models import Locale, Page, Site

_kept = {}  # {what was there before: {table: (columns, keys to delete, rows to insert)}}


def kept(build):
    """`build()` once for each state of the tree; afterwards the rows that it left.

    Outside of a test's own transaction always `build()`: there the tables are emptied between tests, and keys change.
    """
    if not connection.in_atomic_block:
        build()
        return
    before = (connection.settings_dict["NAME"], *map(_rows_of, (Page, Site, Locale)))
    if before in _kept:
        _put(_kept[before])
    else:
        there = _all_rows()
        build()
        _kept[before] = dict(_differences(there, _all_rows()))


def _rows_of(model):
    return tuple(model.objects.order_by("pk").values_list("pk", flat=True))


def _tables():
    for model in apps.get_models(include_auto_created=True):
        # An index of words of SQLite is a table that others write.
        if model._meta.managed and not model._meta.proxy and model._meta.pk.column != "rowid":
            yield model._meta.db_table, model._meta.pk.column


def _all_rows():
    """{table: (columns, {key: row})}"""
    found = {}
    with connection.cursor() as cursor:
        for table, key in _tables():
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            columns = [column[0] for column in cursor.description]
            place = columns.index(key)
            found[table] = columns, {row[place]: row for row in cursor.fetchall()}
    return found


def _differences(before, after):
    for table, (columns, rows) in after.items():
        old = before[table][1]
        new = [row for key, row in rows.items() if old.get(key) != row]
        gone = [key for key, row in old.items() if rows.get(key) != row]
        if new or gone:
            yield table, (columns, gone, new)


def _put(differences):
    quote, keys = connection.ops.quote_name, dict(_tables())
    with connection.cursor() as cursor:
        for table, (_, gone, _) in differences.items():
            statement = f"DELETE FROM {quote(table)} WHERE {quote(keys[table])} = %s"
            cursor.executemany(statement, [(key,) for key in gone])
        for table, (columns, _, new) in differences.items():
            names, marks = ", ".join(map(quote, columns)), ", ".join(["%s"] * len(columns))
            cursor.executemany(f"INSERT INTO {quote(table)} ({names}) VALUES ({marks})", new)
        models = [model for model in apps.get_models(include_auto_created=True) if model._meta.db_table in differences]
        for statement in connection.ops.sequence_reset_sql(no_style(), models):
            cursor.execute(statement)
    Site.clear_site_root_paths_cache()
