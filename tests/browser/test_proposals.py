"""The way of a proposal from the home page to the private link: with scripts and without, in both languages."""

import pytest

from tests.browser.axe import violations
from tests.browser.pages import LANGUAGES, follow
from tests.serving import manage

TITLE = "Merende del mercoledì: un pomeriggio insieme"
NEXT = ".moves .btn:first-child"
TOKEN = """
from editorial.models import Proposal
print("token", Proposal.objects.filter(state="unconfirmed").latest("sent_at").tracking_token)
"""
FILE = {"name": "relazione.txt", "mimeType": "text/plain", "buffer": b"Una relazione."}
FOLLOW = {"it": "/it/proponi/segui/", "fr": "/fr/proposer/suivre/"}


def link(archive, language):
    token = manage(archive.folder, "shell", "-v0", "-c", TOKEN).rpartition("token ")[2].strip()
    return f"{archive.url}{FOLLOW[language]}{token}/"


def is_well_made(page, language):
    """Nothing for axe to find where scripts run, and nothing wider than the window."""
    faults = violations(page, language) if page.evaluate("'customElements' in window") else []
    return faults == [] and page.evaluate("document.scrollingElement.scrollWidth <= innerWidth"), faults


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_way_without_scripts(archive, visit, language):
    email = f"prova-{language}@example.org"
    page = visit("home", language, javascript=False, width=360)
    follow(page, ".doors a[href*=prop]")
    follow(page, "button[value=practice]")
    follow(page, NEXT)
    assert page.locator("#errors a").count() == 2
    page.fill("[name=title]", TITLE)
    page.fill("[name=summary]", "Per chi vive solo.")
    follow(page, NEXT)
    page.fill("[name=actions]", "Si trova una sala.")
    follow(page, "[name=back]")
    assert page.input_value("[name=title]") == TITLE
    follow(page, NEXT)
    assert page.input_value("[name=actions]") == "Si trova una sala."
    follow(page, NEXT)
    page.set_input_files("[name=files]", [FILE, FILE | {"name": "altra.txt"}])
    follow(page, NEXT)
    page.go_back()
    follow(page, page.locator("[name=remove]").last)
    assert page.locator(".kept-files li").count() == 1
    follow(page, NEXT)
    assert TITLE in page.locator(".told").first.inner_text()
    page.fill("[name=email]", email)
    follow(page, "form .btn")
    assert page.input_value("[name=email]") == email and page.locator("#errors").count() == 1
    page.check("[name=consent]")
    follow(page, "form .btn")
    assert "p…@example.org" in page.locator("main").inner_text()
    page.goto(link(archive, language))
    follow(page, "button[value=confirm]")
    assert page.locator(".notice.ok").count() == 1
    page.locator("summary").last.click()
    page.fill("[name=text]", "Un’aggiunta.")
    follow(page, "button[value=answer]")
    assert "Un’aggiunta." in page.locator("#exchange").inner_text()
    follow(page, "button[value=withdraw]")
    follow(page, "button[name=sure]")
    assert page.goto(page.url).status == 404


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [1280, 360])
def test_every_page_of_the_way_is_well_made(archive, visit, language, width):
    email = f"prova-{language}-{width}@example.org"
    page = visit("propose", language, width=width)
    seen = {}

    def look(name):
        seen[name] = is_well_made(page, language)

    follow(page, "button[value=practice]")
    look("step")
    follow(page, NEXT)
    look("errors")
    page.fill("[name=title]", TITLE)
    page.fill("[name=summary]", "Per chi vive solo.")
    follow(page, NEXT)
    page.fill("[name=actions]", "x" * 5001)
    assert page.locator(".left.over").count() == 1
    page.fill("[name=actions]", "Si trova una sala.")
    follow(page, NEXT)
    page.set_input_files("[name=files]", [FILE])
    follow(page, NEXT)
    look("send")
    page.go_back()
    look("files")
    page.go_forward()
    page.fill("[name=email]", email)
    page.check("[name=consent]")
    follow(page, "form .btn")
    look("sent")
    page.goto(link(archive, language))
    look("confirm")
    follow(page, "button[value=confirm]")
    look("follow")
    follow(page, "button[value=withdraw]")
    look("withdraw")
    follow(page, "button[name=sure]")
    look("withdrawn")
    page.goto(page.url)
    look("lost")
    assert {name: faults for name, (is_right, faults) in seen.items() if not is_right} == {}


def test_words_are_kept_while_typing_and_another_window_is_noticed(visit):
    page = visit("propose", "it")
    follow(page, "button[value=need]")
    page.fill("[name=title]", "Trasporto")
    page.locator(".left[role=status]").get_by_text("Conservato").wait_for()
    other = page.context.new_page()
    other.goto(page.url)
    assert other.input_value("[name=title]") == "Trasporto"
    other.fill("[name=title]", "Trasporto serale")
    other.fill("[name=need]", "Chi non guida.")
    follow(other, NEXT)
    page.fill("[name=title]", "Trasporto diurno")
    follow(page, NEXT)
    assert "Trasporto serale" in page.locator("#errors").inner_text()
    assert page.input_value("[name=title]") == "Trasporto diurno"


def test_the_way_needs_no_mouse(visit):
    page = visit("propose", "fr")
    page.locator("button[value=need]").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/1/")
    page.locator("[name=title]").focus()
    page.keyboard.type("Transport")
    page.keyboard.press("Tab")
    page.keyboard.type("Sans voiture.")
    page.locator("[name=title]").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/2/")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.moves .btn')"):
            break
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("javascript", [True, False])
def test_a_reader_says_in_two_clicks_that_a_record_was_useful(visit, language, javascript):
    page = visit("practice", language, javascript=javascript)
    follow(page, "form.useful button[value=yes]")
    if javascript:
        assert violations(page, language) == []
    follow(page, "button[value=planned]")
    assert page.locator("main h1").count() == 1 and page.context.cookies() == []
