"""The other language of a page is one link away, with what was asked for."""

from urllib.parse import parse_qs, urlsplit

import pytest

from tests.browser.pages import LANGUAGES, PAGES, follow

# What was sent by a form is not sent again by a link; an unknown address has no other language; a letter has other terms
# in the other language; the last: see below.
EXCEPT = {"not found", "report with errors", "glossary letter", "record in the other language"}
SWITCHED = [name for name in PAGES if name not in EXCEPT]


@pytest.mark.parametrize("name", SWITCHED)
def test_the_switch_leads_to_the_same_page(visit, archive, name):
    page = visit(name, "it")
    link = page.locator(".langs a[hreflang=fr]")
    assert link.get_attribute("lang") == "fr"
    assert page.locator(".langs a[aria-current]").get_attribute("lang") == "it"
    follow(page, link)
    here, expected = urlsplit(page.url), urlsplit(archive.address(name, "fr"))
    assert here.path == expected.path
    assert page.locator("html").get_attribute("lang") == "fr"


def test_a_letter_of_the_glossary_is_left_for_the_glossary(visit):
    page = visit("glossary letter", "it")
    follow(page, ".langs a[hreflang=fr]")
    assert urlsplit(page.url).path == "/fr/glossaire/"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_record_of_one_language_can_be_left_for_its_own(visit, language):
    page = visit("record in the other language", language)
    other = "fr" if language == "it" else "it"
    assert page.locator(f"main [lang={other}] h1, main h1[lang={other}]").count() == 1
    follow(page, f".langs a[hreflang={other}]")
    assert page.url.split("/")[3] == other
    assert page.locator("html").get_attribute("lang") == other


def test_the_switch_keeps_the_question_and_the_filters(visit):
    page = visit("search with filters", "it")
    asked = parse_qs(urlsplit(page.url).query)
    follow(page, ".langs a[hreflang=fr]")
    assert urlsplit(page.url).path == "/fr/recherche/"
    assert parse_qs(urlsplit(page.url).query) == asked
