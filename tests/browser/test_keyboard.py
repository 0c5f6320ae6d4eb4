"""Everything works with the keys alone, and one sees where one is."""

import pytest
from playwright.sync_api import expect

from tests.browser.pages import LANGUAGES

STOPS = 60
# What has the focus: its name, and whether something marks it and it stands inside the window.
HERE = """() => {
    const here = document.activeElement, box = here.getBoundingClientRect();
    // A title draws its frame around the whole row: it belongs to what the link generates.
    const marked = el => [null, "::after"].map(part => getComputedStyle(el, part))
        .some(style => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2);
    const shown = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    return {name: here.outerHTML.slice(0, 90), isBody: here === document.body, marked: marked(here) || [...here.children].some(marked), shown};
}"""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["home", "practice", "search with results"])
def test_the_first_stop_skips_to_the_content(visit, name, language):
    page = visit(name, language)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.evaluate(HERE)["shown"]
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize(
    "name", ["home", "practice", "project card", "search with filters", "contact", "glossary", "comparison"]
)
@pytest.mark.parametrize("width", [1280, 360])
def test_every_stop_is_seen(visit, name, width):
    page = visit(name, "fr", width=width)
    unseen = []
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        here = page.evaluate(HERE)
        if here["isBody"]:
            break
        if not (here["marked"] and here["shown"]):
            unseen.append(here)
    assert unseen == []


def test_reading_on_does_not_take_the_index_away_from_the_keys(visit):
    page = visit("project card", "fr")
    last = page.locator("[data-toc] a[href^='#']").last
    page.keyboard.press("Tab")
    last.focus()
    for place in (0.1, 0.5):
        page.evaluate("place => scrollTo(0, document.documentElement.scrollHeight * place)", place)
        page.wait_for_timeout(200)
        assert page.evaluate(HERE)["shown"]


@pytest.mark.parametrize("key", ["Enter", "Space"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_meaning_opens_and_closes_and_gives_the_focus_back(visit, language, key):
    page = visit("practice", language)
    term = page.locator("main a.term").first
    assert term.get_attribute("role") == "button"
    term.focus()
    page.keyboard.press(key)
    meaning = page.locator(".meaning:popover-open")
    expect(meaning).to_have_count(1)
    assert term.get_attribute("aria-expanded") == "true"
    assert page.evaluate("document.querySelector('.meaning:popover-open').contains(document.activeElement)")
    page.keyboard.press("Escape")
    expect(meaning).to_have_count(0)
    expect(term).to_have_attribute("aria-expanded", "false")
    assert term.evaluate("term => term === document.activeElement")


def test_escape_closes_the_menu_of_a_phone(visit):
    page = visit("home", "it", width=360)
    page.locator(".menu summary").focus()
    page.keyboard.press("Enter")
    assert page.locator("nav.words").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("nav.words").is_visible()
    assert page.evaluate("document.activeElement.localName") == "summary"


@pytest.mark.parametrize("language", LANGUAGES)
def test_errors_of_a_form_are_read_first_and_lead_to_their_fields(visit, language):
    page = visit("report with errors", language)
    assert page.evaluate("document.activeElement.id") == "errors"
    page.locator("#errors a").first.click()
    field = page.locator("textarea[name=message]")
    assert field.evaluate("field => field === document.activeElement")
    assert field.get_attribute("aria-invalid") == "true"
    told = field.get_attribute("aria-describedby").split()
    assert all(page.locator(f"[id='{name}']").count() == 1 for name in told)
