"""The editors' choosers search the database themselves: whatever is typed, and each language by its own rules."""

import pytest
from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st
from wagtail.models import Page
from wagtail.search.backends import get_search_backend
from wagtail.search.query import Phrase, PlainText

from practices.models import Practice, RecordPage, Term
from search.choosers.plain import plain
from tests.builders import make_record, make_site, make_term, make_user
from tests.search.odd import ODD

BROKE_WAGTAIL = [
    '"',
    'pane"',
    "\\",
    '\\"',
    "\x00",
    "acqua\x00",
    " ",
    "\x0b",
    "\x1f",
    '">',
    "a " * 500,
    "%s",
    "'",
    "*",
    "-",
]


@pytest.fixture
def site(db):
    make_site()
    make_record(title="La scuola dell’acqua")
    make_record(title="Le scuole e la città", summary="Assistenza agli anziani")
    make_record(title="L’école de l’eau", language="fr")
    make_record(title="Les écoles pour tous", language="fr")


def found(text):
    return sorted(page.title for page in RecordPage.objects.search(text))


def completed(text):
    return sorted(page.title for page in RecordPage.objects.autocomplete(text))


def test_nothing_that_is_typed_breaks_a_search(site):
    for text in [*BROKE_WAGTAIL, *ODD]:
        for query in (text, PlainText(text), Phrase(text)):
            list(Page.objects.search(query))
        list(Page.objects.autocomplete(text))
        list(Page.objects.search(text, operator="or"))


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=40))
def test_what_is_left_of_any_text_is_words(text):
    left = plain(text)
    assert not set(left) & set('"“”«»\x00')
    assert left == plain(left) or "'" in left or "’" in left


def test_the_admin_answers_any_words(site, client):
    client.force_login(make_user())
    for path in ("/admin/choose-page/search/", "/admin/pages/search/", "/admin/images/chooser/"):
        for text in ('"', "\x00", " ", "dell’", "a" * 400):
            assert client.get(path, {"q": text}).status_code == 200, (path, text)


def test_elisions_and_quotation_marks_do_not_matter(site):
    for text in ("acqua", "ACQUA", "l'acqua", "l’acqua", "dell'acqua", "«acqua»", '"scuola" acqua'):
        assert found(text) == ["La scuola dell’acqua"], text


def test_choosers_complete_words_past_accents(site):
    for text in ("ecole", "École", "l'école", "l’éco"):
        assert "L’école de l’eau" in completed(text), text


def test_on_postgresql_singular_and_plural_are_found_alike(site):
    """SQLite has no rules of languages: it finds the words as they are written."""
    has_rules = connection.vendor == "postgresql"
    both = {
        "scuol": ["La scuola dell’acqua", "Le scuole e la città"],
        "ecol": ["Les écoles pour tous", "L’école de l’eau"],
    }
    assert found("scuole") == (both["scuol"] if has_rules else both["scuol"][1:])
    assert found("ecole") == (both["ecol"] if has_rules else both["ecol"][1:])
    assert found("citta") == both["scuol"][1:]


def test_rows_without_a_language_are_found_past_accents(site):
    term = make_term("theme", "eta", label_it="Età", label_fr="Âge")
    assert list(get_search_backend().search("eta", Term)) == [term]


def test_a_changed_page_is_found_by_its_new_words(site):
    page = Practice.objects.get(title__startswith="La scuola")
    page.title = "Gli orti"
    page.save_revision().publish()
    assert found("orti") == ["Gli orti"]
    assert found("acqua") == []
