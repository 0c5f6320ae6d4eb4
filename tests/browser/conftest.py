"""One server with the demonstration for all browser tests, on a copy of the database in a scratch folder."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.utils import timezone
from wagtail.models import Locale

from practices.models import Record
from tests.browser.first_visit import look
from tests.browser.pages import ACTIONS, LANGUAGES, PAGES, STATUSES
from tests.demo import database_with
from tests.serving import build_assets, manage, served, write_database

WITHDRAWN = "W1THDR"
ONLY_IN = """
SELECT record.code FROM practices_record record
JOIN wagtailcore_locale locale ON locale.id = record.original_locale_id
JOIN practices_recordpage page ON page.record_id = record.id
WHERE locale.language_code = ? GROUP BY record.id HAVING count(*) = 1 ORDER BY record.kind DESC
"""


@dataclass(frozen=True)
class Archive:
    url: str
    folder: Path
    codes: dict

    @property
    def host(self):
        return urlsplit(self.url).netloc

    def address(self, name, language):
        return self.url + PAGES[name][LANGUAGES.index(language)].format(**self.codes)


@pytest.fixture(scope="session")
def archive(chromium, demo_snapshots, django_db_blocker, tmp_path_factory):
    folder = tmp_path_factory.mktemp("archive")
    with django_db_blocker.unblock():
        write_database(database_with(demo_snapshots, withdraw), folder)
    build_assets(folder)
    manage(folder, "rebuild_search_index")
    with closing(sqlite3.connect(folder / "archive.sqlite3")) as file:
        codes = {f"only_{language}": file.execute(ONLY_IN, [language]).fetchone()[0] for language in LANGUAGES}
    with served(folder) as url:
        yield Archive(url, folder, codes | {"withdrawn": WITHDRAWN})


def withdraw():
    """A record that was public once and has no page left."""
    locale = Locale.objects.get(language_code="it")
    key = "00000000-0000-4000-8000-000000000000"
    Record.objects.create(
        code=WITHDRAWN, translation_key=key, original_locale=locale, kind="practice", first_public_at=timezone.now()
    )


@pytest.fixture
def visit(archive, open_page):
    """`visit("theme", "fr", width=360)` -> the page of this type in this language; `before` is given it still blank."""

    def visit_(name, language, before=lambda page: None, **options):
        page = open_page("about:blank", locale=f"{language}-{language.upper()}", **options)
        before(page)
        answer = page.goto(archive.address(name, language))
        if name in ACTIONS:
            with page.expect_navigation() as sent:
                page.locator(ACTIONS[name]).click()
            answer = sent.value
        assert answer.status == STATUSES.get(name, 200)
        return page

    return visit_


@pytest.fixture(scope="session")
def kept():
    """What first visits showed, for every test that asks about the same one."""
    return {}


@pytest.fixture
def first_visit(visit, kept):
    def first_visit_(name, language):
        if (name, language) not in kept:
            kept[name, language] = look(lambda before: visit(name, language, before))
        return kept[name, language]

    return first_visit_
