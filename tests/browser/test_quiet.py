"""Pages ask only this site for what they need, obey its policy, say nothing in the console and move nothing."""

import pytest

from tests.browser.pages import EVERY_PAGE, STATUSES

# Chromium notes each answer above 399 by itself; it is the answer these pages are meant to have.
STATUS_NOTE = "error: Failed to load resource: the server responded with a status of {}"


@pytest.mark.parametrize("name, language", EVERY_PAGE)
def test_no_error_no_stranger_and_nothing_missing(first_visit, archive, name, language):
    seen = first_visit(name, language)
    expected = STATUS_NOTE.format(STATUSES.get(name, 200))
    assert [line for line in seen.said if not line.startswith(expected)] == []
    assert {answer.host for answer in seen.answers} == {archive.host}
    assert [answer for answer in seen.answers if answer.kind != "document" and answer.status != 200] == []


@pytest.mark.parametrize("name, language", EVERY_PAGE)
def test_nothing_moves_while_the_page_opens(first_visit, name, language):
    assert first_visit(name, language).shifts == []


@pytest.mark.parametrize("name, language", EVERY_PAGE)
def test_readers_get_no_cookie(first_visit, name, language):
    assert first_visit(name, language).cookies == []


@pytest.mark.parametrize("language", ["it", "fr"])
def test_the_picture_named_for_other_sites_exists(visit, language):
    page = visit("home", language)
    picture = page.locator("meta[property='og:image']").get_attribute("content")
    assert page.request.get(picture).status == 200
