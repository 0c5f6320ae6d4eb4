"""An editor never waits for the index: what a save leaves is done by others."""

import time

import pytest

from search import indexing, outbox
from search.engines.base import EngineAway
from search.models import OutboxEntry

RECORDS = 400


class Slow:
    """An engine that needs 80 ms for each commit."""

    name = "slow"
    seen = ()

    def update(self, documents, removed, version):
        list(documents)
        time.sleep(0.08)
        self.seen += (*removed,)


@pytest.fixture
def slow(monkeypatch, transactional_db):
    engine = Slow()
    monkeypatch.setattr(indexing, "engine", lambda: engine)
    monkeypatch.setattr(indexing, "_rests_until", 0.0)
    return engine


def test_of_a_change_that_touches_many_records_a_save_indexes_the_newest_and_leaves_the_rest(slow):
    start = time.perf_counter()
    outbox.enqueue(range(1, RECORDS + 1))
    assert time.perf_counter() - start < 1.0  # 0.3 s and what a busy machine adds
    assert 0 < len(slow.seen) < RECORDS
    assert RECORDS in slow.seen
    assert outbox.pending() == RECORDS - len(slow.seen)
    indexing.drain()
    assert sorted(slow.seen) == list(range(1, RECORDS + 1))


def test_while_the_rest_is_done_in_the_background_further_saves_do_not_try(slow, monkeypatch):
    monkeypatch.setattr("search.mending.mend", lambda is_suspect: True)
    outbox.enqueue(range(1, RECORDS + 1))
    seen = len(slow.seen)
    start = time.perf_counter()
    outbox.enqueue([RECORDS + 1])
    assert time.perf_counter() - start < 0.2
    assert len(slow.seen) == seen


def test_an_engine_that_is_away_fails_no_save(slow, monkeypatch):
    def away(*args):
        raise EngineAway("stopped")

    monkeypatch.setattr(slow, "update", away)
    outbox.enqueue([1])
    assert OutboxEntry.objects.count() == 1
