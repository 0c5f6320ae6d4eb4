"""What a first visit costs a reader on a poor connection, in compressed bytes."""

import pytest

from tests.browser.pages import ACTIONS, EVERY_PAGE

KILOBYTE = 1024
# Not a text page but one official document, to be read and printed in one piece: its words alone take 8 KB, without the
# glossary it would still be 10 to 11.
WHOLE = {"project card"}


@pytest.mark.parametrize("name, language", [page for page in EVERY_PAGE if page[0] not in ACTIONS])
def test_a_first_visit_is_light(first_visit, name, language):
    seen = first_visit(name, language)
    parts = {kind: seen.weight(kind) for kind in ("document", "stylesheet", "script", "font", "image", "other")}
    assert len(seen.answers) <= 12
    assert seen.weight() <= 90 * KILOBYTE, parts
    assert parts["stylesheet"] <= 14 * KILOBYTE
    assert parts["script"] <= 15 * KILOBYTE
    assert parts["font"] <= 55 * KILOBYTE
    assert parts["document"] <= (13.5 if name in WHOLE else 9) * KILOBYTE
