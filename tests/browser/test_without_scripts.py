"""Everything works with JavaScript off."""

import pytest

from tests.browser.pages import LANGUAGES, follow

MENU = ".menu summary"
WORDS = "nav.words"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_navigation_leads_somewhere(visit, language):
    page = visit("home", language, javascript=False)
    follow(page, f"{WORDS} a")
    assert page.locator(f"{WORDS} a[aria-current]").count() == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_menu_of_a_phone_opens_and_leads_somewhere(visit, language):
    page = visit("home", language, javascript=False, width=360)
    assert not page.locator(WORDS).is_visible()
    page.locator(MENU).click()
    assert page.locator(WORDS).is_visible()
    follow(page, f"{WORDS} a")
    assert page.locator("h1").is_visible()
    assert not page.locator(WORDS).is_visible()


@pytest.mark.parametrize("language, question", [("it", "anziane"), ("fr", "personnes agees")])
def test_the_search_of_the_home_page_finds(visit, language, question):
    page = visit("home", language, javascript=False)
    page.locator("main input[name=q]").fill(question)
    follow(page, "main form[role=search] button")
    assert page.locator("main article").count() > 0
    assert page.locator("main input[name=q]").input_value() == question


@pytest.mark.parametrize("language", LANGUAGES)
def test_filters_narrow_and_are_taken_away_again(visit, language):
    page = visit("search with filters", language, javascript=False)
    before = page.locator("main article").count()
    assert page.locator(".active a").count() >= 2
    follow(page, ".active a")
    assert page.locator("main article").count() >= before


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_glossary_term_leads_to_its_meaning(visit, language):
    page = visit("practice", language, javascript=False)
    term = page.locator("main a.term").first
    slug = term.get_attribute("href").partition("#")[2]
    follow(page, term)
    assert page.url.endswith(f"#{slug}")
    assert page.locator(":target").count() == 1
    box = page.locator(f"[id='{slug}']").bounding_box()
    assert 0 <= box["y"] < 900


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_only_a_script_can_do_is_not_offered(visit, language):
    page = visit("practice", language, javascript=False)
    assert not page.locator("[data-print]").first.is_visible()
    assert page.locator(".meaning").first.is_hidden()


@pytest.mark.parametrize("language", LANGUAGES)
def test_records_are_chosen_in_a_list_and_compared(visit, language):
    page = visit("list to choose from", language, javascript=False)
    for box in page.locator("main input[type=checkbox]").all()[:3]:
        box.check()
    follow(page, ".choose-done button")
    assert page.locator("[role=columnheader]").count() == 3
    rows = page.locator("tbody tr").count()
    follow(page, ".tools a")
    assert page.locator("tr.same").count() == 0 and 0 < page.locator("tbody tr").count() < rows
    follow(page, ".drop")
    assert page.locator("[role=columnheader]").count() == 2
