"""No fault of accessibility that axe-core can see, on a wide and on a narrow screen."""

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.pages import EVERY_PAGE


@pytest.mark.parametrize("name, language", EVERY_PAGE)
def test_axe_finds_nothing(visit, name, language):
    page = visit(name, language)
    assert violations(page, language) == []
    page.set_viewport_size({"width": 360, "height": 740})
    assert violations(page, language) == []


@pytest.mark.parametrize("language", ["it", "fr"])
def test_axe_finds_nothing_in_the_open_menu_and_folds_of_a_phone(visit, language):
    page = visit("practice", language, width=360)
    for fold in page.locator("summary:visible").all():
        fold.click()
    assert violations(page, language) == []


@pytest.mark.parametrize("language", ["it", "fr"])
def test_axe_finds_nothing_in_an_open_meaning(visit, language):
    page = visit("practice", language)
    page.locator("a.term").first.click()
    expect(page.locator(".meaning:popover-open")).to_be_visible()
    assert violations(page, language) == []
