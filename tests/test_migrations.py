"""Migrations go back to nothing and forth again, on every kind of database and with content there."""

import pytest

from tests.demo import write_database
from tests.serving import manage

OURS = ("editorial", "home", "search", "practices")


@pytest.fixture(scope="module")  # before a test's transaction begins
def scratch(demo_snapshots, django_db_blocker, tmp_path_factory):
    folder = tmp_path_factory.mktemp("migrations")
    with django_db_blocker.unblock():
        write_database(demo_snapshots, folder)
    return folder


def test_migrations_can_be_taken_back_and_applied_again(scratch):
    for app in OURS:
        manage(scratch, "migrate", app, "zero", "--verbosity", "0")
    listed = manage(scratch, "showmigrations", *OURS)
    assert "[X]" not in listed and "[ ]" in listed
    manage(scratch, "migrate", "--verbosity", "0")
    assert "[ ]" not in manage(scratch, "showmigrations", *OURS)
