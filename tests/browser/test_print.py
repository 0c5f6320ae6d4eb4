"""A printed record is a clean sheet that says where it came from."""

import re

import pytest

from tests.browser.pages import LANGUAGES

ONLY_ON_SCREEN = ("header.top", "footer.foot", "nav.words", ".crumbs", "[data-print]", ".skip")


@pytest.mark.parametrize("name", ["practice", "project card", "method", "publication", "event", "organisation"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_printed_record_names_itself_and_leaves_the_screen_behind(visit, name, language):
    page = visit(name, language)
    page.emulate_media(media="print")
    shown = [selector for selector in ONLY_ON_SCREEN for each in page.locator(selector).all() if each.is_visible()]
    assert shown == []
    foot = page.locator(".print-foot")
    assert foot.is_visible()
    code = page.locator("main .id").first.inner_text()
    assert re.search(r"127\.0\.0\.1:\d+/id/[0-9A-Z]{6}", foot.inner_text())
    assert re.search(r"/id/([0-9A-Z]{6})", foot.inner_text())[1] in code
    assert page.locator("main h1").is_visible()
    if name != "project card":
        assert page.locator("main .rows").first.is_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_printed_card_is_its_form_from_the_heading_to_the_last_section(visit, language):
    page = visit("project card", language)
    headings = page.locator("main .grp:not(.adds), main .field h3").all_inner_texts()
    page.emulate_media(media="print")
    assert page.locator("main .grp:not(.adds), main .field h3").all_inner_texts() == headings
    top = {name: page.locator(f"main {name}").first.bounding_box()["y"] for name in (".formhead", "h1", ".field")}
    assert sorted(top, key=top.get) == [".formhead", "h1", ".field"]
    hidden = ("main .box", "main .sum", "main .count", "main .id")
    assert not any(page.locator(each).first.is_visible() for each in hidden)
    assert page.locator(".adds").evaluate("each => getComputedStyle(each).breakBefore") == "page"


def test_a_record_prints_black_on_white(visit):
    page = visit("practice", "it")
    page.emulate_media(media="print")
    assert page.locator("main h1").evaluate("head => getComputedStyle(head).color") == "rgb(0, 0, 0)"
