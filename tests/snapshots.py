"""The tests' whole database, copied and put back: by SQLite's own copying, on PostgreSQL with template databases."""

import itertools
import os
import sqlite3
from contextlib import closing
from urllib.parse import quote, urlsplit

from django.core.cache import cache
from django.db import connection

_numbers = itertools.count(1)


def take():
    """A copy of the tests' database as it is now: an SQLite connection, or the name of a PostgreSQL database."""
    assert _is_the_tests_own(), "somebody's own database would be copied, and overwritten later"
    if connection.vendor == "sqlite":
        copy = sqlite3.connect(":memory:", check_same_thread=False)
        connection.ensure_connection()
        connection.connection.backup(copy)
        return copy
    return _copied(_own_name(), f"{_own_name()}_{next(_numbers)}")


def put_back(copy):
    """The tests' database becomes what the copy holds."""
    assert _is_the_tests_own(), "somebody's own database would be overwritten"
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        copy.backup(connection.connection)
    else:
        _copied(copy, _own_name())
    cache.clear()


def let_go(copy):
    if connection.vendor == "sqlite":
        copy.close()
    else:
        _on_the_server(f"DROP DATABASE IF EXISTS {_quoted(copy)} WITH (FORCE)")


def address_of(copy, folder):
    """Give a copy away for good, to another process with this folder: the DATABASE_URL it is found at."""
    if connection.vendor == "sqlite":
        path = folder / "archive.sqlite3"
        with closing(sqlite3.connect(path)) as file:
            copy.backup(file)
        return f"sqlite:///{path}"
    name = _copied(copy, f"{_own_name()}_served_{next(_numbers)}")
    return urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{quote(name)}").geturl()


def let_go_of_served():
    """What `address_of` made on a server; files go with their folder."""
    if connection.vendor == "sqlite":
        return
    with connection._nodb_cursor() as cursor:
        cursor.execute("SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [f"{_own_name()}_served_"])
        names = [name for (name,) in cursor.fetchall()]
    for name in names:
        let_go(name)


def _is_the_tests_own():
    return connection.is_in_memory_db() if connection.vendor == "sqlite" else _own_name().startswith("test_")


def _own_name():
    return connection.settings_dict["NAME"]


def _copied(source, target):
    """A template may have no visitor, so our own connection is closed; the next query opens it again."""
    connection.close()
    _on_the_server(
        f"DROP DATABASE IF EXISTS {_quoted(target)} WITH (FORCE)",
        f"CREATE DATABASE {_quoted(target)} TEMPLATE {_quoted(source)}",
    )
    return target


def _on_the_server(*statements):
    with connection._nodb_cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def _quoted(name):
    return connection.ops.quote_name(name)
