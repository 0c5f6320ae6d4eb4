"""Wagtail's own search in the database, for the editors' choosers; the public search does not use it."""

from django.db import connection


def SearchBackend(params):
    """The backend for the kind of database in use."""
    if connection.vendor == "postgresql":
        from search.choosers.postgresql import PostgresqlBackend

        return PostgresqlBackend(params)
    from search.choosers.sqlite import SqliteBackend

    return SqliteBackend(params)
