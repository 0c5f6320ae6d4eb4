"""What a first visit costs a reader on a poor connection, in compressed bytes."""

from dataclasses import replace

import pytest

from tests.browser.pages import ACTIONS, EVERY_PAGE, LANGUAGES

KILOBYTE = 1024
# Not a text page but one official document, to be read and printed in one piece: its words alone take 8 KB, without the
# glossary it would still be 10 to 11.
WHOLE = {"project card"}
# What only the map's page loads: the drawing program, its style and the outlines.
OF_THE_MAP = ("/page-map.", "/map/outlines.")


@pytest.mark.parametrize("name, language", [page for page in EVERY_PAGE if page[0] not in ACTIONS])
def test_a_first_visit_is_light(first_visit, name, language):
    seen = without_the_map(first_visit(name, language))
    parts = {kind: seen.weight(kind) for kind in ("document", "stylesheet", "script", "font", "image", "other")}
    assert len(seen.answers) <= 12
    assert seen.weight() <= 90 * KILOBYTE, parts
    assert parts["stylesheet"] <= 14 * KILOBYTE
    assert parts["script"] <= 15 * KILOBYTE
    assert parts["font"] <= 55 * KILOBYTE
    assert parts["document"] <= (13.5 if name in WHOLE else 9) * KILOBYTE


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_map_costs_little_more_and_only_on_its_page(first_visit, language):
    seen = first_visit("map", language)
    own = [answer for answer in seen.answers if is_of_the_map(answer)]
    assert sorted(answer.kind for answer in own) == ["fetch", "script", "stylesheet"]
    assert sum(answer.size for answer in own) <= 90 * KILOBYTE
    assert len(seen.answers) <= 12
    assert [answer.url for answer in first_visit("search", language).answers if is_of_the_map(answer)] == []


def without_the_map(seen):
    return replace(seen, answers=[answer for answer in seen.answers if not is_of_the_map(answer)])


def is_of_the_map(answer):
    return any(part in answer.url for part in OF_THE_MAP)
