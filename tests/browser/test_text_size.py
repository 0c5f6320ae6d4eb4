"""Letters twice as large at 1280 pixels, set in the browser and not by enlarging the page: nothing is lost or covered."""

import pytest

from tests.browser.pages import PAGES

LARGE = {"standard": 32, "fixed": 26}  # pixels; browsers begin with 16 and 13
# A bar that stays at the foot of the window covers what scrolls below it; names on the drawn map lie where the
# places are, and all it shows stands in the list beside it.
# Lines of text that lie on one another, are cut by a box that shows no more, or stand outside the page.
COVERED = """() => {
    const lines = [], lost = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (!node.data.trim() || parent.closest(HIDDEN) || !parent.checkVisibility()) continue;
        if (getComputedStyle(parent).clipPath !== "none") continue; // for those who listen
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) {
            if (box.width < 2) continue;
            const said = node.data.trim().slice(0, 40);
            if (box.right > innerWidth + 1 || box.left < -1) lost.push(`outside: ${said}`);
            for (let at = parent; at && at !== document.body; at = at.parentElement) {
                if (getComputedStyle(at).overflow === "visible") continue;
                const room = at.getBoundingClientRect();
                if (box.bottom > room.bottom + 6 || box.right > room.right + 6) lost.push(`cut: ${said}`);
            }
            // Letters fill the middle of their line's box.
            const edge = box.height * 0.22;
            lines.push({ left: box.left, right: box.right, top: box.top + edge, bottom: box.bottom - edge, said });
        }
    }
    lines.sort((one, other) => one.top - other.top);
    lines.forEach((line, number) => {
        for (const other of lines.slice(number + 1)) {
            if (other.top >= line.bottom - 2) break;
            const wide = Math.min(line.right, other.right) - Math.max(line.left, other.left);
            if (wide > 2) lost.push(`${line.said} / ${other.said}`);
        }
    });
    return [...new Set(lost)].slice(0, 8);
}""".replace("HIDDEN", '".skip, .trap, .vh, script, [popover], .leaflet-container, .choose-done"')


@pytest.mark.parametrize("name", PAGES)
def test_text_twice_as_large_is_neither_lost_nor_covered(visit, name):
    page = visit(name, "fr")  # its words are longer
    page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": LARGE})
    page.wait_for_function("getComputedStyle(document.documentElement).fontSize === '32px'")
    assert page.evaluate(COVERED) == []
    assert page.evaluate("document.scrollingElement.scrollWidth <= document.documentElement.clientWidth")
