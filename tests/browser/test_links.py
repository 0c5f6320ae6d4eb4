"""A crawl from both home pages: no link is broken, no page calls itself by the wrong language."""

import pytest

from tests.browser.crawl import crawl


@pytest.fixture(scope="module")
def found(archive):
    return crawl(archive.url)


def test_every_link_leads_to_a_page(found):
    # A permanent address leads on to the best version by design.
    right = {path: 303 if path.startswith("/id/") else 200 for path in found}
    broken = {path: seen.status for path, seen in found.items() if seen.status != right[path]}
    origins = {path: [origin for origin, seen in found.items() if path in dict(seen.links)][:3] for path in broken}
    assert {path: (broken[path], origins[path]) for path in broken} == {}


def test_every_fragment_is_a_place_on_its_page(found):
    lost = {
        f"{target}#{fragment}": path
        for path, seen in found.items()
        for target, fragment in seen.links
        if fragment and target in found and fragment not in found[target].ids
    }
    assert lost == {}


def test_every_published_page_is_reached(found, archive):
    assert archive.published - found.keys() == set()


def test_a_page_says_the_language_of_its_address(found):
    pages = {path: seen for path, seen in found.items() if seen.status == 200 and seen.lang}
    assert len(pages) > 100
    assert {path: seen.lang for path, seen in pages.items() if seen.lang != path[1:3]} == {}


def test_alternates_are_reciprocal_and_name_the_page_itself(found):
    assert {path: fault for path in found if (fault := fault_of_alternates(path, found))} == {}
    assert len([path for path, seen in found.items() if {"it", "fr", "x-default"} == seen.alternates.keys()]) > 100


def fault_of_alternates(path, found):
    alternates = found[path].alternates
    if not alternates or "/id/" in path:
        return ""
    if alternates.get(path[1:3]) != path.partition("?")[0]:
        return "does not name itself"
    if {"it", "fr"} <= alternates.keys() and "x-default" not in alternates:
        return "names no default"
    other = {code: target for code, target in alternates.items() if code != "x-default"}
    astray = [target for target in other.values() if target not in found or found[target].alternates != alternates]
    return f"is not named by {astray}" if astray else ""
