"""The demonstration content for tests: loaded once, then put in and taken out by copying the whole database."""

import pytest
from django.core.management import call_command

from tests import snapshots


@pytest.fixture(scope="session")
def demo_snapshots(django_db_setup, django_db_blocker):
    """The test database as it was, and with the demonstration loaded."""
    with django_db_blocker.unblock():
        before = snapshots.take()
        call_command("load_demo", verbosity=0)
        after = snapshots.take()
        snapshots.put_back(before)
    yield before, after
    with django_db_blocker.unblock():
        for copy in (before, after):
            snapshots.let_go(copy)
        snapshots.let_go_of_served()


@pytest.fixture(scope="module")
def demo(demo_snapshots, django_db_blocker):
    """The demonstration, for the tests of one module that also ask for `db`; other modules find the database as it was."""
    before, after = demo_snapshots
    with django_db_blocker.unblock():
        snapshots.put_back(after)
    yield
    with django_db_blocker.unblock():
        snapshots.put_back(before)


def write_database(demo_snapshots, folder, change=lambda: None):
    """A database of another process with the demonstration and a change of the test's own; its DATABASE_URL.

    What `change` returns comes second.
    """
    before, after = demo_snapshots
    snapshots.put_back(after)
    result = change()
    changed = snapshots.take()
    snapshots.put_back(before)
    url = snapshots.address_of(changed, folder)
    snapshots.let_go(changed)
    (folder / "database-url").write_text(url)
    return result
