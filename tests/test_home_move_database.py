"""The whole archive goes from one database to another and back, or stays where it is. On PostgreSQL: to SQLite and back."""

import sqlite3
from contextlib import closing, contextmanager

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, connections

from home.moving.elsewhere import connected
from home.moving.move import CannotMove, check, move
from home.moving.tables import moved_models, summed
from practices.models import Record, Term
from tests import snapshots
from tests.builders import make_term

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]


@pytest.fixture(scope="module")
def empty(demo_snapshots, django_db_blocker, tmp_path_factory):
    """The address of a database of the tests' own kind, migrated and without content."""
    with django_db_blocker.unblock():
        return snapshots.address_of(demo_snapshots[0], tmp_path_factory.mktemp("empty"))


@contextmanager
def copied(url):
    with connected(url) as target:
        check("default", target)
        move("default", target, lambda line: None)
        yield target


def test_everything_arrives_and_comes_back(tmp_path, empty, capsys):
    file = tmp_path / "archive.sqlite3"
    call_command("move_database", to=f"sqlite:///{file}")
    said = capsys.readouterr().out
    assert "rows copied and compared" in said and "media" in said
    with closing(sqlite3.connect(file)) as there:
        assert there.execute("SELECT count(*) FROM practices_record").fetchone() == (53,)
        assert there.execute("SELECT count(*) FROM wagtailsearch_indexentry").fetchone()[0] > 100
    with connected(f"sqlite:///{file}", "file"), connected(empty) as back:
        move("file", back, lambda line: None)
        for model in moved_models():
            assert summed(model, connections[back]) == summed(model, connection), model


def test_new_rows_get_numbers_of_their_own_afterwards(empty):
    with copied(empty) as target:
        term = Term.objects.using(target).create(scheme="theme", key="nuovo", label_it="Nuovo", label_fr="Nouveau")
        assert term.pk > Term.objects.order_by("-pk")[0].pk


def test_what_is_there_is_not_overwritten_unasked(empty):
    with copied(empty):
        pass
    with pytest.raises(CommandError, match="53 records"):
        call_command("move_database", to=empty)


def test_a_difference_takes_everything_back(empty, monkeypatch):
    with copied(empty):
        pass
    make_term("theme", "di-piu")
    monkeypatch.setattr("home.moving.move.summed", lambda model, connection: None)
    with connected(empty) as target:
        with pytest.raises(CannotMove, match="not the same"):
            move("default", target, lambda line: None)
        assert Record.objects.using(target).count() == 53
        assert not Term.objects.using(target).filter(key="di-piu").exists()


def test_of_many_values_that_would_be_refused_the_first_are_named(empty, monkeypatch):
    monkeypatch.setattr("home.moving.move.fault", lambda *value: "is odd")
    with connected(empty) as target:
        connections[target].ensure_connection()
        monkeypatch.setattr(connections[target], "vendor", "postgresql")
        with pytest.raises(CannotMove) as refused:
            check("default", target)
    assert len(str(refused.value).splitlines()) == 1 + 20


def test_databases_that_are_not_migrated_alike_are_refused(tmp_path):
    with connected(f"sqlite:///{tmp_path / 'bare.sqlite3'}") as target, pytest.raises(CannotMove, match="migrate"):
        check("default", target)


@pytest.mark.parametrize("url", ["mysql://host/archive", "nonsense:", ""])
def test_an_odd_address_is_refused(url):
    with pytest.raises(CommandError):
        call_command("move_database", to=url)
