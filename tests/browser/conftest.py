"""One server with the demonstration for all browser tests, on a copy of the database in a scratch folder."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.db.models import Count
from django.utils import timezone
from wagtail.models import Locale, Page

from practices.models import Record
from practices.public import public_pages
from tests.browser.first_visit import look
from tests.browser.pages import ACTIONS, LANGUAGES, PAGES, STATUSES
from tests.demo import write_database
from tests.serving import build_assets, manage, served

WITHDRAWN = "W1THDR"
PASSWORD = "parola-lunga-1"
MAKE_EDITORS = f"""
from django.contrib.auth import get_user_model
from wagtail.users.models import UserProfile
for language in {LANGUAGES!r}:
    user = get_user_model().objects.create_superuser("redazione-" + language, password="{PASSWORD}")
    UserProfile.objects.create(user=user, preferred_language=language)
"""


@dataclass(frozen=True)
class Archive:
    url: str
    folder: Path
    codes: dict
    published: frozenset  # paths of all live pages

    @property
    def host(self):
        return urlsplit(self.url).netloc

    def address(self, name, language):
        return self.url + PAGES[name][LANGUAGES.index(language)].format(**self.codes)


@pytest.fixture(scope="session")
def archive(chromium, demo_snapshots, django_db_blocker, tmp_path_factory):
    folder = tmp_path_factory.mktemp("archive")
    with django_db_blocker.unblock():
        codes, published = write_database(demo_snapshots, folder, prepare)
    build_assets(folder)
    manage(folder, "rebuild_search_index")
    with served(folder) as url:
        yield Archive(url, folder, codes | {"withdrawn": WITHDRAWN}, published)


def prepare():
    """({name: code of a record}, paths of all live pages) of the archive with a withdrawn record."""
    withdraw()
    alone = Record.objects.annotate(languages=Count("pages")).filter(languages=1).order_by("-kind", "code")
    codes = {f"only_{each}": alone.filter(original_locale__language_code=each)[0].code for each in LANGUAGES}
    practices = Record.objects.filter(kind="practice", pages__in=public_pages()).distinct().order_by("title")
    codes |= {f"practice_{number}": record.code for number, record in enumerate(practices[:2], 1)}
    codes["organisation"] = Record.objects.filter(kind="organisation", pages__in=public_pages())[0].code
    return codes, frozenset(Page.objects.filter(live=True, depth__gt=1).values_list("url_path", flat=True))


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


@pytest.fixture(scope="session")
def editors(archive):
    """An administrator for each language, whose admin speaks it."""
    manage(archive.folder, "shell", "-v0", "-c", MAKE_EDITORS)


@pytest.fixture
def admin(archive, editors, open_page):
    """`admin("reports/links/", "fr", width=360)` -> the page of the admin, as that language's administrator sees it."""

    def admin_(path, language, **options):
        page = open_page(f"{archive.url}/admin/login/?next=/admin/{path}", **options)
        page.fill("[name=username]", f"redazione-{language}")
        page.fill("[name=password]", PASSWORD)
        with page.expect_navigation(url=f"**/admin/{path}") as sent:
            page.click("button[type=submit]")
        assert sent.value.status == 200
        return page

    return admin_
