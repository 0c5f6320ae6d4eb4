"""A record begun from a model, and the pages of the maturity path and of a copy, in both languages and widths."""

import pytest

from tests.browser.axe import violations
from tests.serving import manage

WORDS = {"it": ("Crea la bozza", "bozza"), "fr": ("Créer le brouillon", "brouillon")}
OURS = ("import-", "copy-q", "id_title", "id_start", "id_parts", "id_stage", "id_why")


FIND_LIST = "from practices.models import PracticeIndex as P; print(P.objects.get(locale__language_code='{0}').pk)"


@pytest.fixture(scope="module")
def lists(archive):
    """{language: id of the list of practices}"""
    found = {each: manage(archive.folder, "shell", "-v0", "-c", FIND_LIST.format(each)) for each in WORDS}
    return {language: said.split()[-1] for language, said in found.items()}


def is_wider_than_window(page):
    parts = "[...document.querySelectorAll('.import-part, .import-part *')]"
    return page.evaluate(f"{parts}.some(part => part.getBoundingClientRect().right > innerWidth + 1)")


def faults(page, language):
    return [fault for fault in violations(page, language) if any(name in fault for name in OURS)]


@pytest.mark.parametrize(("language", "width"), [("it", 1280), ("fr", 360)])
def test_a_record_begins_from_a_model(archive, lists, admin, language, width):
    button, made = WORDS[language]
    page = admin(f"pages/{lists[language]}/add_subpage/?q=a", language, width=width)
    assert faults(page, language) == [] and not is_wider_than_window(page)
    page.fill("[name=title]", f"Merende {language}")
    page.get_by_role("button", name=button).click()
    page.wait_for_url("**/edit/")
    assert made in page.locator(".messages").inner_text()
    record = page.url.split("/")[-3]
    for path in (f"records/{record}/copy/", f"records/{record}/maturity/", f"records/{record}/promote/"):
        page.goto(f"{archive.url}/admin/{path}")
        assert page.locator(".import-part h1").is_visible()
        assert faults(page, language) == [] and not is_wider_than_window(page)
