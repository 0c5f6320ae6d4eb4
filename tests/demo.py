"""The demonstration content for tests: loaded once, then put in and taken out by copying the whole database."""

import sqlite3

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection


@pytest.fixture(scope="session")
def demo_snapshots(django_db_setup, django_db_blocker):
    """The test database as it was, and with the demonstration loaded."""
    if connection.vendor != "sqlite":
        pytest.skip("the demonstration is put into the tests' database by SQLite's own copying")
    with django_db_blocker.unblock():
        assert connection.is_in_memory_db(), "the demonstration would be put into somebody's own database"
        before = _copy()
        call_command("load_demo", verbosity=0)
        after = _copy()
        _restore(before)
    return before, after


@pytest.fixture(scope="module")
def demo(demo_snapshots, django_db_blocker):
    """The demonstration, for the tests of one module that also ask for `db`; other modules find the database as it was."""
    before, after = demo_snapshots
    with django_db_blocker.unblock():
        _restore(after)
    yield
    with django_db_blocker.unblock():
        _restore(before)


def database_with(demo_snapshots, change):
    """A copy of the database with the demonstration and a change of the test's own."""
    before, after = demo_snapshots
    _restore(after)
    change()
    changed = _copy()
    _restore(before)
    return changed


def _copy():
    copy = sqlite3.connect(":memory:", check_same_thread=False)
    connection.ensure_connection()
    connection.connection.backup(copy)
    return copy


def _restore(copy):
    connection.ensure_connection()
    copy.backup(connection.connection)
    cache.clear()
