"""A process that starts mends what it finds."""

import pytest

from search import mending, outbox
from search.checking import check
from search.engines.base import EngineAway, IndexUnavailable
from search.indexing import engine, rebuild
from tests.builders import make_record, make_site


class Immediately:
    def __init__(self, target, args, **kwargs):
        self.target, self.args = target, args

    def start(self):
        self.target(*self.args)


@pytest.fixture(autouse=True)
def at_once(archive_index, settings, monkeypatch):
    settings.SEARCH_MENDS_ITSELF = True
    monkeypatch.setattr(mending.threading, "Thread", Immediately)
    monkeypatch.setattr(mending.connection, "close", lambda: None)
    make_site()


def test_a_missing_index_is_built(settings):
    settings.SEARCH_MENDS_ITSELF = False
    make_record()
    settings.SEARCH_MENDS_ITSELF = True
    with pytest.raises(IndexUnavailable):
        engine().count()
    assert mending.mend()
    assert not check()
    assert outbox.is_empty()


def test_a_save_that_finds_no_index_has_it_built():
    page = make_record()
    assert list(engine().digests()) == [page.record_id]


def test_a_damaged_index_is_built_anew():
    rebuild()
    make_record()
    for path in engine().generations.current().glob("*.idx"):
        path.write_bytes(b"noise")
    engine.cache_clear()
    assert mending.mend()
    assert not check()


def test_what_a_crash_left_in_the_outbox_is_finished():
    rebuild()
    with outbox.postponed():
        page = make_record()
        assert mending.mend()
        assert outbox.is_empty()
        assert list(engine().digests()) == [page.record_id]


def test_while_a_server_is_away_it_is_asked_again_and_nothing_is_rebuilt(monkeypatch):
    class Away:
        left = 3

        def probe(self):
            self.left -= 1
            if self.left:
                raise EngineAway("paused")

    away, pauses = Away(), []
    monkeypatch.setattr(mending, "engine", lambda: away)
    monkeypatch.setattr(mending.time, "sleep", pauses.append)
    assert mending.mend()
    assert pauses == [1.0, 2.0]


def test_a_failure_is_logged_and_the_next_try_may_succeed(monkeypatch, caplog):
    monkeypatch.setattr(mending, "rebuild", lambda: 1 / 0)
    assert mending.mend()
    assert "could not be mended" in caplog.text
    monkeypatch.undo()


def test_where_it_is_switched_off_nothing_happens(settings):
    settings.SEARCH_MENDS_ITSELF = False
    assert not mending.mend()
