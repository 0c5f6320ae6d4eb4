"""The search box as a combobox: by keyboard, by mouse, and without a script."""

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.pages import LANGUAGES, follow

TYPED = {"it": "vercell", "fr": "vercei"}


def typing(visit, language, name="home", text=None, **options):
    page = visit(name, language, **options)
    box = page.locator("main input[type=search]").first
    box.fill("")
    box.press_sequentially(text or TYPED[language])
    expect(page.locator(".suggest").first).to_be_visible()
    return page, box


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_nothing_in_the_open_list(visit, language, width):
    page, box = typing(visit, language, "search", width=width)
    box.press("ArrowDown")
    assert violations(page, language) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("language", LANGUAGES)
def test_arrows_choose_and_enter_follows(visit, language):
    page, box = typing(visit, language)
    options = page.locator(".suggest [role=option]")
    expect(box).to_have_attribute("aria-expanded", "true")
    assert box.get_attribute("aria-activedescendant") is None
    box.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    assert box.get_attribute("aria-activedescendant") == options.first.get_attribute("id")
    box.press("ArrowUp")
    assert page.locator(".suggest [aria-selected=true]").count() == 0
    box.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    assert box.evaluate("box => box === document.activeElement")
    address = options.last.get_attribute("data-url")
    with page.expect_navigation() as followed:
        box.press("Enter")
    assert followed.value.status == 200
    assert page.url.endswith(address)


@pytest.mark.parametrize("language", LANGUAGES)
def test_escape_closes_and_keeps_the_words_and_enter_searches_them(visit, language):
    page, box = typing(visit, language)
    box.press("ArrowDown")
    box.press("Escape")
    expect(page.locator(".suggest").first).to_be_hidden()
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_have_value(TYPED[language])
    with page.expect_navigation():
        box.press("Enter")
    assert page.url.endswith(f"?q={TYPED[language]}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_number_of_suggestions_is_said_and_groups_have_names(visit, language):
    page, box = typing(visit, language)
    count = page.locator(".suggest [role=option]").count()
    expect(page.locator("form.query [role=status]").first).to_contain_text(f"{count} sug")
    for group in page.locator(".suggest [role=group]").all():
        assert page.locator(f"[id='{group.get_attribute('aria-labelledby')}']").inner_text()
    assert box.get_attribute("aria-controls") == page.locator(".suggest").first.get_attribute("id")


def test_what_is_in_the_other_language_is_marked(visit):
    page, _ = typing(visit, "it", text="agriculture")
    assert page.locator(".suggest [lang=fr]").count()


def test_leaving_the_box_closes_the_list_and_a_click_follows(visit):
    page, box = typing(visit, "it")
    box.press("Tab")
    expect(page.locator(".suggest").first).to_be_hidden()
    page, box = typing(visit, "it")
    follow(page, ".suggest [role=option]")


def test_a_late_answer_does_not_overwrite_a_newer_one(visit):
    page = visit("home", "it")
    page.route("**/suggerimenti/?q=ver", lambda route: page.wait_for_timeout(600) or route.continue_())
    box = page.locator("#q")
    box.press_sequentially("ver", delay=1)
    page.wait_for_timeout(200)
    box.press_sequentially("celli", delay=1)
    expect(page.locator(".suggest [role=option]").first).to_contain_text("ercelli")
    page.wait_for_timeout(700)
    assert "ercelli" in page.locator(".suggest [role=option]").first.inner_text()


def test_without_an_answer_the_form_still_searches(visit):
    page = visit("home", "it")
    page.route("**/suggerimenti/**", lambda route: route.abort())
    box = page.locator("#q")
    box.press_sequentially("vercelli")
    page.wait_for_timeout(400)
    expect(page.locator(".suggest").first).to_be_hidden()
    with page.expect_navigation():
        box.press("Enter")
    assert page.url.endswith("?q=vercelli")


def test_without_scripts_there_is_only_the_form(visit):
    page = visit("home", "it", javascript=False)
    assert page.locator(".suggest, [role=combobox]").count() == 0
    page.locator("#q").fill("vercelli")
    follow(page, "form.query button")
    assert page.url.endswith("?q=vercelli")
