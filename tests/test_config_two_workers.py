"""What another process publishes is in the next answer of every worker, though each keeps pages of its own."""

from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest

from tests.demo import write_database
from tests.serving import ROOT, manage, served

PATH = "/it/pratiche/mi-affido-a-te/"
TITLE = "Un titolo cambiato altrove"
# Tells which process answered; a connection stays with its worker.
TOLD_BY = f"""
import os
import sys
sys.path[:0] = [{str(ROOT)!r}, {str(ROOT / "site")!r}]
from config.wsgi import application as archive

def application(environ, start_response):
    def start(status, headers, *failure):
        return start_response(status, [*headers, ("X-Worker", str(os.getpid()))], *failure)
    return archive(environ, start)
"""
PUBLISH = f"""
from practices.models import Practice
page = Practice.objects.get(slug="mi-affido-a-te", locale__language_code="it")
page.title = "{TITLE}"
page.save_revision().publish()
"""


@pytest.fixture(scope="module")
def scratch(demo_snapshots, django_db_blocker, tmp_path_factory):
    folder = tmp_path_factory.mktemp("two-workers")
    with django_db_blocker.unblock():
        write_database(demo_snapshots, folder)
    (folder / "told_by.py").write_text(TOLD_BY)
    return folder


def get(connection):
    connection.request("GET", PATH)
    answer = connection.getresponse()
    return answer, answer.read().decode()


def connections_to_both(site):
    """{process number: a connection that stays with it}."""
    found = {}
    for _ in range(200):
        connection = HTTPConnection(urlsplit(site).netloc, timeout=60)
        answer, _ = get(connection)
        found.setdefault(answer.headers["X-Worker"], connection)
        if len(found) == 2:
            return found
    raise AssertionError("only one worker answered 200 connections")


def test_a_publication_elsewhere_shows_in_every_worker(scratch):
    with served(scratch, "told_by", folder=str(scratch)) as site:
        workers = connections_to_both(site)
        before = {}
        for worker, connection in workers.items():
            first, again = get(connection), get(connection)
            assert first[0].headers["X-Worker"] == worker
            assert first[0].headers["ETag"] == again[0].headers["ETag"]
            assert TITLE not in again[1]
            before[worker] = again[0].headers["ETag"]
        manage(scratch, "shell", "-c", PUBLISH)
        for worker, connection in workers.items():
            answer, body = get(connection)
            assert answer.headers["X-Worker"] == worker
            assert TITLE in body
            assert answer.headers["ETag"] != before[worker]
