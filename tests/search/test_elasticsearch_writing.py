"""Versions, tombstones and dated indexes, on a real server."""

import os
import subprocess
import sys
from uuid import uuid4

import pytest

from search.answer import answer
from search.engines.base import IndexBusy, IndexUnavailable
from search.engines.elasticsearch import ElasticsearchEngine, words
from search.engines.elasticsearch.connection import Connection
from search.query import SearchQuery
from tests.search.conftest import GLOSSARY
from tests.search.documents import make_document

_EDITION = """
import django
django.setup()
from search.engines.elasticsearch.generations import edition
print(edition())
"""


@pytest.fixture
def engine(elasticsearch_client):
    prefix = f"test-{uuid4().hex[:8]}-"
    engine = ElasticsearchEngine(Connection(elasticsearch_client, elasticsearch_client), prefix)
    engine.rebuild([])
    yield engine
    for index in elasticsearch_client.indices.get(index=f"{prefix}*", expand_wildcards="open,closed"):
        elasticsearch_client.indices.delete(index=index)


def indexes(engine):
    return sorted(engine.client.indices.get(index=f"{engine.alias}-*"))


def test_a_late_message_never_overwrites_a_newer_state(engine):
    older, newer = make_document(1, it="Orti"), make_document(1, it="Mense")
    engine.update([newer])
    engine.update([older])
    assert engine.versions() == {1: newer.version}
    assert engine.digests() == {1: newer.digest}


def test_a_late_message_never_brings_a_deleted_record_back(engine):
    document = make_document(1, it="Orti")
    engine.update([], removed=[1])
    engine.update([document])
    assert (engine.count(), engine.digests(), engine.versions()) == (0, {}, {})


def test_a_late_deletion_never_removes_a_record_that_is_back(engine):
    engine.update([make_document(1, it="Orti")], version=1)
    engine.update([], removed=[1], version=5)
    assert engine.count() == 1


def test_a_rebuild_purges_tombstones(engine):
    engine.update([], removed=[1, 2, 3])
    [index] = {*indexes(engine)}
    assert engine.client.count(index=index)["count"] == 3
    engine.rebuild([make_document(4, it="Orti")])
    assert engine.client.count(index=engine.ledger.current)["count"] == 1


def test_the_words_are_laid_out_before_the_first_reader_needs_them(engine):
    """Of 100 000 records that takes longer than a reader is left waiting: the database would answer instead."""
    engine.rebuild(make_document(number, it=f"Orti {number}") for number in range(50))
    used = engine.client.indices.stats(index=engine.ledger.current, metric="fielddata")
    assert used["_all"]["total"]["fielddata"]["memory_size_in_bytes"] > 0


def test_of_a_large_index_only_the_words_of_what_changed_are_read_again(engine, monkeypatch):
    written = lambda: {word for word, _, _ in engine.words()}  # noqa: E731
    monkeypatch.setattr(words, "QUICK", -1)  # every index is a large one
    engine.rebuild([make_document(1, it="Orti"), make_document(2, it="Mense")])
    assert {"orti", "mense"} <= written()
    engine.update([make_document(3, it="Forni")], removed=[2])
    assert {"orti", "mense", "forni"} <= written()
    monkeypatch.setattr(words, "LATE", -(10**15))  # nothing is so new that it would be read again
    engine.update([make_document(4, it="Laghi")])
    assert "laghi" not in written()
    monkeypatch.setattr(words, "AGAIN", 0)
    assert {"orti", "forni", "laghi"} <= written() and "mense" not in written()


def test_of_a_small_index_no_word_stays_that_no_record_has(engine):
    engine.rebuild([make_document(1, it="Orti"), make_document(2, it="Mense")])
    assert "mense" in {word for word, _, _ in engine.words()}
    engine.update([], removed=[2])
    assert "mense" not in {word for word, _, _ in engine.words()}


def test_the_index_before_is_kept_and_older_ones_go(engine):
    for _ in range(3):
        before = engine.ledger.current
        engine.rebuild([make_document(1, it="Orti")])
    assert indexes(engine) == sorted([before, engine.ledger.current])


def test_an_interrupted_rebuild_switches_nothing_and_is_gone_on_with(engine):
    engine.update([make_document(9, it="Vecchio")])
    used = engine.ledger.current

    def interrupted():
        yield from (make_document(number, it="Orti") for number in range(1, 301))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        engine.rebuild(interrupted())
    assert list(engine.digests()) == [9]
    done = engine.unfinished()
    assert len(done) == 250
    engine.update([make_document(1, it="Cambiato nel frattempo")], removed=[2])
    rest = [make_document(number, it="Orti") for number in range(1, 301) if number not in done]
    assert engine.rebuild(rest, is_resumed=True) == 299
    assert engine.ledger.current != used
    assert 2 not in engine.digests()
    assert engine.unfinished() == set()
    [hit] = engine.client.search(index=engine.alias, query={"match": {"it.title": "cambiato"}})["hits"]["hits"]
    assert hit["_id"] == "1"


def test_a_rebuild_that_cannot_be_gone_on_with_is_refused(engine):
    with pytest.raises(IndexBusy):
        engine.rebuild([make_document(1, it="Orti")], is_resumed=True)


def test_what_changes_while_an_index_is_built_is_in_it_whatever_comes_first(engine):
    old = [make_document(number, it="Orti") for number in (1, 2)]

    def meanwhile():
        engine.update([make_document(1, it="Mense")], removed=[2])
        yield from old

    assert engine.rebuild(meanwhile()) == 1
    assert [hit["_id"] for hit in engine.client.search(index=engine.alias)["hits"]["hits"]] == ["1"]
    assert engine.client.count(index=engine.alias, query={"match": {"it.title": "mense"}})["count"] == 1


def test_an_alias_on_another_index_loses_nothing_and_is_led_back(engine):
    engine.update([make_document(1, it="Orti")])
    other = f"{engine.alias}-other"
    engine.client.indices.create(index=other)
    move = [
        {"remove": {"index": engine.ledger.current, "alias": engine.alias}},
        {"add": {"index": other, "alias": engine.alias}},
    ]
    engine.client.indices.update_aliases(actions=move)
    engine.update([make_document(2, it="Mense")])
    assert set(engine.digests()) == {1, 2}
    engine.probe()
    assert set(engine.client.indices.get_alias(name=engine.alias)) == {engine.ledger.current}


def test_an_index_of_another_edition_is_said(engine, monkeypatch):
    assert len(set(engine.edition())) == 1
    monkeypatch.setattr("search.engines.elasticsearch.generations.edition", lambda: "new")
    monkeypatch.setattr("search.engines.elasticsearch.engine.edition", lambda: "new")
    assert engine.edition()[1] == "new"
    with pytest.raises(IndexUnavailable, match="edition"):
        engine.probe()
    engine.rebuild([make_document(1, it="Orti")])
    engine.probe()


def test_an_index_that_took_the_name_of_the_alias_makes_room(engine):
    engine.client.indices.delete(index=engine.ledger.current)
    engine.client.indices.create(index=engine.alias)
    with pytest.raises(IndexUnavailable):
        engine.probe()
    assert engine.rebuild([make_document(1, it="Orti")]) == 1
    assert engine.count() == 1


def test_one_search_request_answers_a_page(engine, monkeypatch):
    engine.update([make_document(i, it="Orti") for i in (1, 2, 3)])
    ask = lambda text: answer(SearchQuery(text), engine, GLOSSARY)  # noqa: E731
    ask("orti")  # after which the words of the archive are known
    asked, perform = [], engine.client.transport.perform_request
    monkeypatch.setattr(
        engine.client.transport,
        "perform_request",
        lambda *args, **options: asked.append(args) or perform(*args, **options),
    )
    assert ask("orti").complete == 3
    assert [(method, target.split("?")[0].split("/")[-1]) for method, target in asked] == [("POST", "_search")]


def test_the_edition_is_the_same_in_every_process():
    """Sets come in another order in each: one in the mapping would make every start rebuild the index."""
    command = [sys.executable, "-c", f"import sys; sys.path[:0] = {sys.path!r}\n{_EDITION}"]
    environments = [
        os.environ | {"DJANGO_SETTINGS_MODULE": "config.settings.test", "PYTHONHASHSEED": seed} for seed in ("1", "2")
    ]
    told = {subprocess.run(command, env=each, capture_output=True, check=True).stdout for each in environments}
    assert len(told) == 1
