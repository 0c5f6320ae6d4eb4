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


def looked_at(page):
    """What has the focus, once the page has moved to it: that may take some frames."""
    for _ in range(10):
        here = page.evaluate(HERE)
        if here["shown"] or here["isBody"]:
            break
        page.wait_for_timeout(50)
    return here


@pytest.mark.parametrize(
    "name", ["home", "practice", "project card", "search with filters", "contact", "glossary", "comparison"]
)
@pytest.mark.parametrize("width", [1280, 360])
def test_every_stop_is_seen(visit, name, width):
    page = visit(name, "fr", width=width)
    unseen = []
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        here = looked_at(page)
        if here["isBody"]:
            break
        if not (here["marked"] and here["shown"]):
            unseen.append(here)
    assert unseen == []


@pytest.mark.parametrize("key", ["Enter", "Space"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_meaning_opens_and_closes_and_gives_the_focus_back(visit, language, key):
    page = visit("practice", language)
    term = page.locator("main a.term").first
    assert term.get_attribute("role") == "button"
    term.focus()
    page.keyboard.press(key)
    meaning = page.locator(".meaning:popover-open")
    assert meaning.count() == 1
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
