"""Fixtures for every test: the machine's own Chromium, and no silent skip in CI."""

import os

import pytest
from django.db import connections

from tests.builders import make_site, make_user
from tests.chromium import ARGUMENTS, CHROMIUM
from tests.demo import demo, demo_snapshots  # noqa: F401
from tests.strictness import is_strict, refuse_skip

DATABASE = {"db", "transactional_db"}


@pytest.fixture(scope="session")
def chromium(django_db_setup):
    """A Playwright browser; the tests that need it are skipped where the machine has none."""
    if not CHROMIUM:
        pytest.skip("no Chromium on this machine (Debian: apt install chromium, or set CHROMIUM to its path)")
    from playwright.sync_api import sync_playwright

    # Playwright's event loop runs in this thread, which Django takes for asynchronous code: from here on it would open
    # other connections, to the developer's database instead of the tests'. So that one is made first, and kept.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    connections_of_tests = connections.all()
    with sync_playwright() as playwright:
        for connection in connections_of_tests:
            connections[connection.alias] = connection
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium):
    """`open_page(url, width=360, locale="fr-FR", javascript=False)` -> Playwright page in a context of its own."""
    contexts = []

    def open_(url, width=1280, height=900, locale="it-IT", javascript=True, **options):
        viewport = {"width": width, "height": height}
        context = chromium.new_context(viewport=viewport, locale=locale, java_script_enabled=javascript, **options)
        contexts.append(context)
        page = context.new_page()
        page.goto(url)
        return page

    yield open_
    for context in contexts:
        context.close()


@pytest.fixture
def site(db):
    """Home and index pages of both languages, and nothing else."""
    return make_site()


@pytest.fixture
def editor(client, db):
    """An administrator who is logged in with `client`."""
    user = make_user("redazione")
    client.force_login(user)
    return user


def pytest_addoption(parser):
    parser.addoption(
        "--write-matrix", choices=["all", "new"], help="write tests/permissions/matrix.tsv as the admin answers now"
    )


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    for item in items:
        if "chromium" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")
        # pytest-django makes a database only where a test is marked as wanting one; a fixture cannot say so.
        if "django_db_setup" in getattr(item, "fixturenames", ()):
            item.add_marker("django_db")
        if item.get_closest_marker("django_db") or DATABASE.intersection(getattr(item, "fixturenames", ())):
            item.add_marker("database")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport():
    report = yield
    return refuse_skip(report) if is_strict() else report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report():
    report = yield
    return refuse_skip(report) if is_strict() else report
