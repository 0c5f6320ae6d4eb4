"""The form of a record under an editor's hands: what is left of a limit, choosing by typing, the keyboard alone."""

import json

import pytest
from playwright.sync_api import expect

from tests.serving import manage

FIND = """
import json
from practices.models import Practice, ProjectCard
practice = [page for page in Practice.objects.filter(live=True, locale__language_code="it") if page.is_original][0]
cards = [page for page in ProjectCard.objects.filter(edition__isnull=False) if page.is_original]
print(json.dumps({"practice": practice.pk, "card": max(cards, key=lambda page: len(page.answers)).pk}))
"""
LEFT = {
    "it": ("399 caratteri rimasti", "1 carattere rimasto", "1 carattere di troppo"),
    "fr": ("399 caractères restants", "1 caractère restant", "1 caractère en trop"),
}


@pytest.fixture(scope="module")
def places(archive):
    return json.loads(manage(archive.folder, "shell", "-v0", "-c", FIND).splitlines()[-1])


@pytest.fixture
def form(admin, places):
    def form_(name, language):
        page = admin(f"pages/{places[name]}/edit/", language, height=1400)
        page.wait_for_selector(".choosing")
        return page

    return form_


@pytest.mark.parametrize("language", LEFT)
def test_what_is_left_of_a_limit_is_counted_while_typing(form, language):
    page = form("practice", language)
    summary = page.locator("#id_summary")
    counter = page.locator("#id_summary-counter")
    for length, said in zip((1, 399, 401), LEFT[language], strict=True):
        summary.fill("à" * length)
        assert counter.text_content() == said
    assert "id_summary-counter" in summary.get_attribute("aria-describedby")
    assert page.locator(".counter-over #id_summary-counter").is_visible()


def test_a_text_over_its_limit_is_saved_as_a_draft_and_cannot_be_published(form):
    page = form("practice", "it")
    page.locator("#id_summary").fill("à" * 401)
    with page.expect_navigation():
        page.keyboard.press("Control+s")
    page.reload()
    assert page.locator("#id_summary").input_value() == "à" * 401


@pytest.mark.parametrize("language", LEFT)
def test_an_answer_inside_the_form_of_a_card_has_its_counter(form, language):
    page = form("card", language)
    counter = page.locator(".w-field__input + .counter:visible").first
    shown = counter.locator(".counter-shown")
    before = number(shown.text_content())
    counter.locator("xpath=preceding-sibling::*[1]//*[@contenteditable='true']").click()
    page.keyboard.type("qui")
    expect(shown).not_to_contain_text(str(before))
    assert before - number(shown.text_content()) == 3


def number(said):
    return int("".join(each for each in said if each.isdigit()))


@pytest.mark.parametrize("language", LEFT)
def test_a_territory_is_chosen_and_taken_off_with_the_keyboard_alone(form, language):
    page = form("practice", language)
    select, box = page.locator("#id_territories"), page.locator("#id_territories-choosing")
    before = chosen(select)
    box.focus()
    page.keyboard.type("zzzz")
    expect(box).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Escape")
    box.fill("")
    page.keyboard.type("a")
    page.wait_for_selector("#id_territories-choosing-list [role=option]")
    page.keyboard.press("ArrowDown")
    line = page.locator(f"#{box.get_attribute('aria-activedescendant')}")
    assert line.get_attribute("aria-selected") == "true"
    value = line.get_attribute("data-value")
    page.keyboard.press("Enter")
    assert chosen(select) == {*before, value} and value not in before
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_be_focused()
    page.keyboard.press("Backspace")
    assert len(chosen(select)) == len(before)


def chosen(select):
    return set(select.evaluate("select => [...select.selectedOptions].map(each => each.value)"))
