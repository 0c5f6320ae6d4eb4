"""Updates, removals and rebuilds, on every engine."""

import pytest

from tests.search.documents import make_document


def test_an_update_replaces_the_document_of_a_record(engine, search):
    search.index(make_document(1, it="Orti"))
    search.index(make_document(1, it="Mense"))
    assert (engine.count(), search.found("orti"), search.found("mense")) == (1, [], [1])


def test_a_removed_record_is_not_found(engine, search):
    search.index(make_document(1, it="Orti"), make_document(2, it="Orti"))
    engine.update([], removed=[1, 77])
    assert search.found("orti") == [2]


def test_words_leave_with_their_last_record(engine, search):
    search.index(make_document(1, it="Orti"), make_document(2, it="Mense"))
    engine.update([], removed=[1])
    assert list(engine.words()) == [("mense", "it", 1)]


def test_words_are_counted_by_records_and_language(engine, search):
    search.index(make_document(1, it="Orti, orti!", fr="Été"), make_document(2, it="ORTI", fr={"labels": "été"}))
    assert sorted(engine.words()) == [("ete", "fr", 2), ("orti", "it", 2)]


def test_digests_tell_what_is_indexed(engine, search):
    documents = [make_document(1, it="Orti", theme=("b", "a")), make_document(2, fr="Jardins")]
    search.index(*documents)
    assert engine.digests() == {document.record_id: document.digest for document in documents}


def test_a_rebuild_replaces_everything(engine, search):
    search.index(make_document(1, it="Orti"))
    assert engine.rebuild(iter([make_document(2, it="Orti"), make_document(3, it="Mense")])) == 2
    assert (engine.count(), search.found("orti")) == (2, [2])


def test_a_failed_rebuild_leaves_what_was(engine, search):
    def documents():
        yield make_document(2, it="Orti")
        raise RuntimeError("the database went away")

    search.index(make_document(1, it="Orti"))
    with pytest.raises(RuntimeError):
        engine.rebuild(documents())
    assert search.found("orti") == [1]


def test_the_generation_differs_after_every_change(engine, search):
    seen = {engine.generation()}
    search.index(make_document(1, it="Orti"))
    seen.add(engine.generation())
    engine.update([], removed=[1])
    seen.add(engine.generation())
    engine.rebuild([])
    seen.add(engine.generation())
    assert len(seen) == 4
