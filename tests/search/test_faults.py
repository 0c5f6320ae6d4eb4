"""A real server fails in every way we know: saving goes on, reading goes on, and nothing is lost."""

import re
import time
from uuid import uuid4

import pytest
from django.core.management import CommandError, call_command
from elasticsearch import Elasticsearch

from search import indexing, outbox
from search.checking import check
from search.indexing import engine, rebuild
from tests.builders import make_record, make_site, make_term
from tests.search import server
from tests.search.stopwatch import Stopwatch

pytestmark = pytest.mark.faults
LONGEST_DELAY = 0.5  # seconds that indexing may add to a save
LONGEST_WAIT = 2.5  # seconds that a reader waits


@pytest.fixture
def archive(archive_index, settings, monkeypatch):
    """An archive on the server, under names of its own; its original record."""
    prefix = f"test-{uuid4().hex[:8]}-"
    settings.ELASTICSEARCH = settings.ELASTICSEARCH | {"URLS": [server.url()], "PREFIX": prefix, "WRITE_TIMEOUT": 5.0}
    monkeypatch.setattr(indexing, "_rests_until", 0.0)
    engine.cache_clear()
    make_site()
    page = make_record(title="Orti solidali", sets={"themes": [make_term("theme", "cibo")]})
    settled()
    yield page
    with Elasticsearch(server.url(), request_timeout=30) as client:
        for index in client.indices.get(index=f"{prefix}*", expand_wildcards="open,closed"):
            client.indices.delete(index=index)


def settled(seconds=60):
    """What the worker does, until nothing waits."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            call_command("sync_search", verbosity=0)
        except (CommandError, indexing.IndexUnavailable):
            time.sleep(0.2)
            continue
        if outbox.is_empty():
            return
    raise AssertionError("the outbox does not empty")


def rename(page, title, monkeypatch):
    """Publish a new title; the seconds that indexing took of it."""
    spent, drain_soon = [], indexing.drain_soon

    def timed():
        stopwatch = Stopwatch()
        drain_soon()
        spent.append(stopwatch.seconds())

    with monkeypatch.context() as patch:
        patch.setattr(indexing, "drain_soon", timed)
        page.title = title
        page.save_revision().publish()
    assert spent
    return sum(spent)


def read(client, text):
    """The page of results, how long it took, whether it has facets, and whether it says that it is not whole."""
    stopwatch = Stopwatch()
    response = client.get("/it/cerca/", {"q": text})
    seconds = stopwatch.seconds()
    assert response.status_code == 200
    html = response.content.decode()
    return html, seconds, "theme=cibo" in html, 'class="notice"' in html


def is_back(client, text):
    """Whether the index answers again without anybody's doing: the breaker asks now and then."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        html, _, has_facets, has_notice = read(client, text)
        if has_facets and not has_notice:
            return bool(re.search(rf"<mark>{text}</mark>", html, re.IGNORECASE))
        time.sleep(0.2)
    return False


FAULTS = {
    "stopped": lambda index: server.stopped(),
    "paused": lambda index: server.paused(),
    "red shard": server.red,
    "index missing": server.lost,
}


@pytest.mark.parametrize("fault", FAULTS)
def test_saving_and_reading_go_on_and_afterwards_nothing_is_missing(archive, client, monkeypatch, fault):
    assert is_back(client, "orti")
    with FAULTS[fault](engine().ledger.current):
        html, seconds, has_facets, has_notice = read(client, "orti")
        assert "Orti solidali" in html and has_notice and not has_facets
        assert seconds < LONGEST_WAIT
        assert rename(archive, "Mense solidali", monkeypatch) < LONGEST_DELAY
        html, again, has_facets, has_notice = read(client, "mense")
        assert "Mense solidali" in html and has_notice and not has_facets
        assert again < LONGEST_WAIT
    settled()
    assert not check()
    assert is_back(client, "mense")
    print(f"\n{fault}: first answer after {seconds:.2f} s, second after {again:.2f} s")


def test_an_alias_that_somebody_moved_disturbs_nobody_and_is_led_back(archive, client, monkeypatch):
    """Readers and writers know the index by its name."""
    used = engine().ledger.current
    with server.led_astray(used):
        assert rename(archive, "Mense solidali", monkeypatch) < LONGEST_DELAY
        settled()  # a busy machine may not have got it done within the change's own time
        assert is_back(client, "mense")
    call_command("sync_search", verbosity=0)
    assert engine().generations.in_use() == {used}
    assert not check()


def test_a_server_whose_disk_is_full_goes_on_answering(archive, client, monkeypatch):
    with server.read_only(engine().ledger.current):
        assert rename(archive, "Mense solidali", monkeypatch) < LONGEST_DELAY
        html, _, has_facets, has_notice = read(client, "orti")
        assert has_facets and not has_notice
        assert outbox.pending()
    settled()
    assert not check()
    assert is_back(client, "mense")


def test_a_server_with_another_mapping_than_ours_is_rebuilt_once_and_said_before(archive, client, monkeypatch):
    monkeypatch.setattr("search.engines.elasticsearch.engine.edition", lambda: "changed")
    state = client.get("/healthz").json()
    assert (state["engine"], state["index"], state["edition_is_current"]) == ("elasticsearch", "ok", False)
    monkeypatch.undo()
    before = engine().ledger.current
    rebuild()
    assert engine().ledger.current != before
    assert client.get("/healthz").json()["edition_is_current"]
