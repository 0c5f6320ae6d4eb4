"""The guides of both languages show the same pictures, all of them taken by `make screenshots`."""

import re

import pytest

from tests.screenshots import AFTER_UPLOAD, FOLDER, PICTURES

NAMES = {*PICTURES, AFTER_UPLOAD}


@pytest.mark.parametrize("language", ["it", "fr"])
def test_every_picture_is_taken_and_shown_with_words_for_those_who_do_not_see_it(language):
    guide = (FOLDER.parent / f"{language}.md").read_text(encoding="utf-8")
    shown = dict(re.findall(rf"!\[([^\]]+)\]\(images/{language}/([^)]+)\.webp\)", guide))
    assert {*shown.values()} == NAMES
    assert {file.stem for file in (FOLDER / language).iterdir()} == NAMES


def test_the_pictures_weigh_little():
    assert sum(file.stat().st_size for file in FOLDER.rglob("*.webp")) < 1_500_000
