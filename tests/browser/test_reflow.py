"""Everything fits without scrolling sideways: on the narrowest phone, and when a page is enlarged."""

import pytest

from tests.browser.pages import EVERY_PAGE

# 320: 1280 at 400 %; 640: 1280 at 200 %; the others are where columns fold.
WIDTHS = (320, 360, 640, 768, 1024, 1130)
OVERFLOW = """() => {
    const room = document.documentElement.clientWidth;
    if (document.scrollingElement.scrollWidth <= room) return [];
    return [...document.querySelectorAll("body *")].filter(each => each.getBoundingClientRect().right > room + 1)
        .slice(0, 5).map(each => `${each.localName}.${each.className?.baseVal ?? each.className}`);
}"""


@pytest.mark.parametrize("name, language", EVERY_PAGE)
def test_nothing_overflows(visit, name, language):
    page = visit(name, language)
    wide = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 740})
        if page.evaluate("document.scrollingElement.scrollWidth > document.documentElement.clientWidth"):
            wide[width] = page.evaluate(OVERFLOW)
    assert wide == {}
