"""The tables that are moved, and reading and writing them row by row."""

import hashlib
from dataclasses import dataclass

from django.apps import apps

from home.moving.values import neutral, written

# Made anew from the rest: entries of Wagtail's own search, whose columns differ between databases.
LEFT_OUT = {"wagtailsearch"}
BATCH = 500  # rows
WHOLE = 2**256


@dataclass
class Sum:
    """Number of rows and a digest of what they hold, in whatever order."""

    rows: int = 0
    digest: int = 0

    def add(self, values):
        self.rows += 1
        self.digest = (self.digest + int.from_bytes(hashlib.sha256(repr(values).encode()).digest())) % WHOLE


def moved_models():
    """One model for each table, those of many-to-many links included."""
    found = {}
    for model in apps.get_models(include_auto_created=True):
        if model._meta.managed and not model._meta.proxy and model._meta.app_label not in LEFT_OUT:
            found.setdefault(model._meta.db_table, model)
    return list(found.values())


def columns(model):
    return [field for field in model._meta.local_concrete_fields if field.column]


def read(model, connection):
    """Rows as neutral values, in the order of their keys."""
    fields = columns(model)
    quote = connection.ops.quote_name
    names = ", ".join(quote(field.column) for field in fields)
    order = quote(model._meta.pk.column)
    with connection.chunked_cursor() as cursor:
        cursor.execute(f"SELECT {names} FROM {quote(model._meta.db_table)} ORDER BY {order}")  # noqa: S608
        while rows := cursor.fetchmany(BATCH):
            yield from (tuple(neutral(value, field) for value, field in zip(row, fields, strict=True)) for row in rows)


def write(model, connection, rows):
    """Write neutral rows; what was read, summed up."""
    fields = columns(model)
    quote = connection.ops.quote_name
    names = ", ".join(quote(field.column) for field in fields)
    places = ", ".join(["%s"] * len(fields))
    statement = f"INSERT INTO {quote(model._meta.db_table)} ({names}) VALUES ({places})"  # noqa: S608
    seen, batch = Sum(), []
    with connection.cursor() as cursor:
        for row in rows:
            seen.add(row)
            batch.append([written(value, field, connection) for value, field in zip(row, fields, strict=True)])
            if len(batch) == BATCH:
                cursor.executemany(statement, batch)
                batch = []
        if batch:
            cursor.executemany(statement, batch)
    return seen


def summed(model, connection):
    seen = Sum()
    for row in read(model, connection):
        seen.add(row)
    return seen


def empty(models, connection):
    """Delete every row of these tables, those that migrations put there included."""
    quote = connection.ops.quote_name
    tables = [quote(model._meta.db_table) for model in models]
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(f"TRUNCATE {', '.join(tables)} CASCADE")
        else:
            for table in tables:
                cursor.execute(f"DELETE FROM {table}")  # noqa: S608
