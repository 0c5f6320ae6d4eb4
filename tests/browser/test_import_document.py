"""An editor's way from a Word file to a draft, in both languages, by keyboard-sized and desk-sized windows."""

import pytest

from tests.browser.axe import violations
from tests.documents import PRACTICE_FR, PRACTICE_IT, docx

WORDS = {
    "it": ("Leggi il documento", "Crea la bozza", "Nient", PRACTICE_IT),
    "fr": ("Lire le document", "Créer le brouillon", "Rien", PRACTICE_FR),
}
UPLOAD = "import/document/"
# Wagtail's own furniture has what is not ours to mend; what is ours stands in its main part.
OURS = ".import-part"


def ours(page, language):
    return [fault for fault in violations(page, language) if "import" in fault or "section_" in fault]


def is_wider_than_window(page):
    return page.evaluate("document.querySelector('main').scrollWidth > document.documentElement.clientWidth")


@pytest.mark.parametrize(("language", "width"), [("it", 1280), ("fr", 1280), ("it", 360), ("fr", 360)])
def test_a_word_file_becomes_a_draft(admin, language, width, tmp_path):
    read, make, nothing, parts = WORDS[language]
    file = tmp_path / f"documento-{language}-{width}.docx"
    file.write_bytes(docx([("h1", f"{parts[0][1]} {width}"), *parts[1:]]))
    page = admin(UPLOAD, language, width=width)
    assert ours(page, language) == [] and not is_wider_than_window(page)
    page.set_input_files("[name=file]", file)
    page.get_by_role("button", name=read).click()
    page.wait_for_url("**/import/document/*-*/")
    assert ours(page, language) == [] and not is_wider_than_window(page)
    assert page.locator("[name=title]").input_value() == f"{parts[0][1]} {width}"
    assert page.get_by_label(parts[3][1]).input_value() == "need"
    page.get_by_label(parts[3][1]).select_option("idea")
    page.get_by_role("button", name=make).click()
    page.wait_for_url("**/admin/pages/*/edit/")
    assert nothing in page.locator(".messages").inner_text()
    assert page.locator("[name=title]").input_value() == f"{parts[0][1]} {width}"


def test_a_file_that_cannot_be_read_says_why(admin, tmp_path):
    file = tmp_path / "vuoto.pdf"
    file.write_bytes(b"%PDF-1.4 niente")
    page = admin(UPLOAD, "it")
    page.set_input_files("[name=file]", file)
    page.get_by_role("button", name="Leggi il documento").click()
    page.wait_for_selector(".error-message, .w-field__errors")
    assert "non è un documento .pdf completo" in page.locator("main").inner_text()
