"""Whatever is typed is answered, soon, on every engine."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.search.documents import make_document
from tests.search.odd import ODD


@pytest.fixture
def filled(search):
    search.index(make_document(1, it="Orti e anziani in casa", fr="Jardins"), make_document(2, it="Finanziamenti"))
    return search


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_odd_queries_are_answered(filled, text):
    results = filled(text)
    for hit in results.hits:
        results.highlighter.passage(hit.texts, ("it", "fr"))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=250))
def test_any_text_is_answered(filled, text):
    filled(text)


def test_a_long_query_is_shortened_and_says_so(filled):
    assert filled("orti " * 13).is_shortened
    assert filled("orti " + "x" * 300).is_shortened
    assert filled.found("orti anziani " + "x" * 300) == [1]
    assert not filled("orti " * 12).is_shortened
    assert not filled("gli " * 20 + "orti").is_shortened


def test_controls_and_ligatures_do_not_hide_words(filled):
    assert filled.found("orti\x00anziani") == [1]
    assert filled.found("ﬁnanziamenti") == [2]


def test_pages_beyond_the_last_are_empty(filled):
    assert filled("orti", page=10_000).hits == ()
    assert filled("", page=10_000).hits == ()
