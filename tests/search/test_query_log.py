"""What is kept of searches: words and numbers, nobody; and what editors read in them."""

from datetime import timedelta
from time import perf_counter
from urllib.parse import urlencode

import pytest
from django.core.cache import caches
from django.core.management import call_command
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import timezone

from search.indexing import rebuild
from search.models import AskedSearch
from search.querylog import buffer
from search.querylog.buffer import note, taken
from search.querylog.clicks import clicks
from search.querylog.words import kept_words
from search.querylog.writing import prune, write
from tests.builders import make_record, make_site, make_user

BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


@pytest.fixture(autouse=True)
def archive(archive_index):
    make_site()
    make_record(title="Orti solidali")
    rebuild()
    taken()
    caches["pages"].clear()
    yield
    taken()


@pytest.fixture
def client():
    return Client(headers={"user-agent": BROWSER})


def log():
    write(taken())
    return list(AskedSearch.objects.order_by("pk"))


def click(client, position="1", search="q=orti", language="it", **headers):
    headers = {"origin": "http://testserver"} | headers
    sent = urlencode({"search": search, "language": language, "position": position})
    return client.post(reverse("search_clicks"), sent, "application/x-www-form-urlencoded", headers=headers)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("legge 328/2000", "legge 328/2000"),
        ("Orti  SOLIDALI", "orti solidali"),
        ("mario.rossi@example.org orti", "orti"),
        ("orti mario.rossi @ example.org", "orti"),
        ("chiama 011 957 0650", "chiama"),
        ("333-1234567 anziani", "anziani"),
        ("+39 (011) 432.12.34", ""),
        ("04 79 60 20 20 Chambéry", "chambéry"),
        ("RSSMRA85T10A562S", ""),
        ("conto 12345", "conto"),
        ("delibera 22-5076", "delibera 22-5076"),
        ("bando 2014-2020", "bando 2014-2020"),
        ("legge 328 2000", "legge 328 2000"),
        ("٠١٢٣٤٥٦٧", ""),
        ("\x00\u202eorti\n", "orti"),
        ("", ""),
    ],
)
def test_nothing_that_leads_to_a_person_is_kept(text, kept):
    assert kept_words(text) == kept


def test_a_search_is_counted_with_its_language_engine_results_and_facets(client):
    client.get("/it/cerca/?q=Orti&language=it")
    client.get("/it/cerca/?q=orti&language=it&theme=boh")
    client.get("/fr/recherche/?q=zzzz")
    first, second = log()
    assert (first.language, first.engine, first.words, first.facets) == ("it", "embedded", "orti", "language=it")
    assert (first.results, first.times, first.day) == (1, 2, timezone.localdate())
    assert (second.language, second.words, second.results) == ("fr", "zzzz", 0)
    names = {field.name for field in AskedSearch._meta.fields}
    assert names == {
        "id", "day", "language", "engine", "words", "facets", "results", "times", "clicks", "positions",
    }  # fmt: skip


def test_searches_answered_from_the_page_cache_are_counted_too(client, settings):
    settings.PAGE_CACHE = True
    for _ in range(3):
        answer = client.get("/it/cerca/?q=orti")
    assert client.get("/it/cerca/?q=orti", headers={"if-none-match": answer["ETag"]}).status_code == 304
    assert [row.times for row in log()] == [3]


def test_further_pages_and_the_list_of_everything_are_no_searches_of_their_own(client):
    for path in ("/it/cerca/", "/it/cerca/?q=orti&page=2", "/it/cerca/?q=12345678", "/it/pratiche/"):
        client.get(path)
    assert log() == []


@pytest.mark.parametrize(
    "headers",
    [
        {"user-agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"},
        {"user-agent": "curl/8.5.0"},
        {"user-agent": ""},
        {"sec-purpose": "prefetch;prerender"},
    ],
)
def test_machines_are_not_counted(client, headers):
    client.get("/it/cerca/?q=orti", headers=headers)
    assert log() == []


def test_editors_searches_are_not_counted(client):
    client.force_login(make_user())
    client.get("/it/cerca/?q=orti")
    assert log() == []


def test_nothing_is_noted_where_nothing_is_to_be_kept(client, settings):
    settings.QUERY_LOG_DAYS = 0
    client.get("/it/cerca/?q=orti")
    assert log() == []


def test_searches_that_cannot_be_counted_are_told_and_the_next_are_counted_again(client, monkeypatch, caplog):
    monkeypatch.setattr("search.querylog.writing.write", lambda noted: 1 / 0)
    monkeypatch.setattr("search.querylog.buffer.connection.close", lambda: None)  # it is this test's as well
    assert client.get("/it/cerca/?q=orti").status_code == 200
    assert buffer._writing.acquire(blocking=False)  # as `note` does before it starts the thread
    buffer._flush()
    assert "could not be counted" in caplog.text
    assert not buffer._writing.locked()


def test_noting_a_search_takes_less_than_a_millisecond(client, settings, monkeypatch):
    client.get("/it/cerca/?q=orti")
    asked = taken()[0]
    settings.QUERY_LOG_PAUSE = 0.001  # each begins a thread, as the first of a busy second does
    monkeypatch.setattr("search.querylog.buffer._flush", lambda: buffer._writing.release())
    start = perf_counter()
    for _ in range(1000):
        note(asked)
    assert (perf_counter() - start) / 1000 < 0.001


def test_the_position_of_an_opened_result_is_added_to_its_search(client):
    client.get("/it/cerca/?q=Orti&language=it")
    log()
    assert click(client, "3", "q=Orti&language=it").status_code == 204
    assert click(client, "1", "q=orti&language=it").status_code == 204
    assert click(client, "1", "q=mai+cercato").status_code == 204
    (row,) = log()
    assert (row.times, row.clicks, row.positions) == (1, 2, 4)


def test_an_answer_to_a_click_sets_nothing(client):
    response = click(client)
    assert not response.cookies and not response.content
    assert "Set-Cookie" not in response


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"origin": "https://elsewhere.example"}, 403),
        ({"origin": ""}, 403),
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"position": "0"}, 400),
        ({"position": "1001"}, 400),
        ({"position": "²"}, 400),
        ({"position": ""}, 400),
        ({"language": "de"}, 400),
        ({"search": "q=" + "x" * 3000}, 413),
        ({"search": "&".join(f"a{n}=" for n in range(200))}, 204),
    ],
)
def test_a_click_that_no_page_of_ours_sends_is_refused(client, change, status):
    assert click(client, **change).status_code == status


def test_a_length_that_is_no_number_is_refused():
    request = RequestFactory().post("/", headers={"origin": "http://testserver"})
    request.META["CONTENT_LENGTH"] = "²"
    assert clicks(request).status_code == 413


def test_a_click_is_only_posted(client):
    assert client.get(reverse("search_clicks")).status_code == 405


def test_clicks_are_bounded_by_the_searches_they_follow(client):
    client.get("/it/cerca/?q=orti")
    for _ in range(50):
        click(client)
    (row,) = log()
    assert row.clicks == 5


def test_old_searches_are_forgotten(client, settings):
    client.get("/it/cerca/?q=orti")
    (row,) = log()
    AskedSearch.objects.filter(pk=row.pk).update(day=timezone.localdate() - timedelta(days=91))
    call_command("prune_query_log", "--days", "92", verbosity=0)
    assert AskedSearch.objects.exists()
    call_command("prune_query_log", verbosity=0)
    assert not AskedSearch.objects.exists()


def test_old_searches_are_forgotten_without_the_command_too(client, monkeypatch):
    client.get("/it/cerca/?q=orti")
    (row,) = log()
    AskedSearch.objects.filter(pk=row.pk).update(day=timezone.localdate() - timedelta(days=91))
    monkeypatch.setattr("search.querylog.writing._pruned_on", None)
    assert log() == []
    assert prune() == 0
