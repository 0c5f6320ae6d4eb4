"""Order, pages, partial matches, facets, on every engine."""

import pytest

from search.facets import FACET_NAMES
from tests.search.documents import code_for, make_document


def test_equal_scores_are_ordered_by_code_across_pages(search):
    ids = [7, 3, 9, 1, 5, 8, 2]
    for i in ids:
        search.index(make_document(i, it="Orti solidali"))
    pages = [search("orti", page=page, size=3).hits for page in (1, 2, 3)]
    assert [hit.record_id for page in pages for hit in page] == sorted(ids)
    assert [hit.code for hit in pages[0]] == [code_for(i) for i in (1, 2, 3)]


def test_no_words_list_everything_last_published_first(search):
    search.index(*(make_document(i, it="Orti", published=1_700_000_000 + i % 2) for i in (1, 2, 3, 4)))
    assert search.found("") == [1, 3, 2, 4]


def test_recent_sorts_by_publication_then_code(search):
    search.index(
        make_document(1, it="Orti", published=5),
        make_document(2, it="Orti e ancora orti", published=9),
        make_document(3, it="Orti", published=9),
    )
    assert search.found("orti", sort="recent") == [2, 3, 1]


def test_most_words_follow_when_few_have_all(search):
    search.index(
        make_document(1, it="Orti solidali in montagna"),
        make_document(2, it="Orti solidali in pianura", theme="orti"),
        make_document(3, it="Trasporti"),
    )
    results = search("orti solidali montagna")
    assert [(hit.record_id, hit.is_complete) for hit in results.hits] == [(1, True), (2, False)]
    assert (results.total, results.partial, results.listed, results.first_partial) == (1, 1, 2, 1)
    assert results.counts["theme"] == {}


def test_totals_and_counts_are_of_the_partial_ones_when_none_has_all(search):
    search.index(make_document(1, it="Orti solidali", theme="orti"), make_document(2, it="Trasporti"))
    results = search("orti solidali montagna")
    assert results.is_partial
    assert (results.total, results.listed, results.first_partial) == (1, 1, 0)
    assert results.counts["theme"] == {"orti": 1}


def test_pages_of_partial_matches_go_on_where_the_complete_ones_end(search):
    search.index(make_document(1, it="Orti in montagna"), *(make_document(i, it="Orti") for i in range(2, 8)))
    pages = [[hit.record_id for hit in search("orti montagna", page=page, size=3).hits] for page in (1, 2, 3, 4)]
    assert pages == [[1, 2, 3], [4, 5, 6], [7], []]


def test_enough_complete_matches_need_no_others(search):
    search.index(*(make_document(i, it="Orti in montagna") for i in (1, 2, 3)), make_document(4, it="Orti"))
    assert (search("orti montagna").complete, search("orti montagna").partial) == (3, 0)


@pytest.fixture
def shelf(search):
    search.index(
        make_document(1, it="Orti", kind="practice", theme=("orti", "cibo"), territory=("IT", "ITC1", "ITC11")),
        make_document(2, it="Orti", kind="practice", theme="orti", territory=("IT", "ITC1", "ITC12")),
        make_document(3, it="Orti", kind="method", theme="cibo", territory=("FR", "FRL")),
        make_document(4, it="Mense", kind="method", theme="cibo"),
    )
    return search


def test_counts_are_of_the_records_found(shelf):
    counts = shelf("orti").counts
    assert set(counts) == set(FACET_NAMES)
    assert counts["kind"] == {"practice": 2, "method": 1}
    assert counts["theme"] == {"orti": 2, "cibo": 2}
    assert counts["territory"]["ITC1"] == 2


def test_a_region_finds_its_provinces(shelf):
    assert shelf.found("", facets={"territory": ("ITC1",)}) == [1, 2]


def test_or_inside_a_facet_and_between_facets(shelf):
    assert sorted(shelf.found("", facets={"territory": ("ITC11", "FRL")})) == [1, 3]
    assert shelf.found("", facets={"territory": ("ITC11", "FRL"), "kind": ("method",)}) == [3]


def test_a_facet_is_counted_without_its_own_filter(shelf):
    counts = shelf("orti", facets={"kind": ("practice",), "theme": ("cibo",)}).counts
    assert counts["kind"] == {"practice": 1, "method": 1}
    assert counts["theme"] == {"orti": 2, "cibo": 1}
    assert counts["territory"] == {"IT": 1, "ITC1": 1, "ITC11": 1}


def test_filters_change_no_score(shelf):
    free, filtered = shelf("orti"), shelf("orti", facets={"kind": ("practice", "method")})
    assert [hit.score for hit in free.hits] == pytest.approx([hit.score for hit in filtered.hits], rel=1e-4)


@pytest.mark.parametrize("value", ["x", "a b", "]", '"', "*", "orti] OR kind:[practice", "é", "\x00", "x" * 500, ""])
def test_unknown_values_find_nothing_and_break_nothing(shelf, value):
    results = shelf("orti", facets={"theme": (value,)})
    assert results.total == 0
    assert results.counts["theme"] == {"orti": 2, "cibo": 2}
    assert shelf.found("orti", facets={"theme": (value, "orti")}) == [1, 2]


def test_texts_come_back_with_the_hits(search):
    document = make_document(1, it={"title": "Orti", "body": "Perché «no»?"}, fr={"labels": "Vercelli"})
    search.index(document)
    assert search("orti").hits[0].texts == document.texts
