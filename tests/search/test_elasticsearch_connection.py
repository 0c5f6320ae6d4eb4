"""The way to the server: addresses, secrets that nobody sees, time-outs."""

import logging
import os
import time
from uuid import uuid4

import pytest
from django.test import override_settings
from elasticsearch import Elasticsearch

from search.budget import budget
from search.checking import check
from search.checks import check_elasticsearch, check_secrets
from search.engines.base import EngineAway
from search.engines.elasticsearch.connection import Connection
from search.engines.elasticsearch.failures import failures_as_unavailable
from search.indexing import engine, rebuild
from tests.builders import make_record, make_site
from tests.search import server

NOTHING = {
    "URLS": ["http://127.0.0.1:9"],
    "API_KEY": "",
    "USER": "",
    "PASSWORD": "",
    "CA_FILE": "",
    "PREFIX": "test-",
    "READ_TIMEOUT": 2.0,
    "WRITE_TIMEOUT": 10.0,
}
WRONG = "wrong-Parola-94"


def reader(**changes):
    return Connection.from_settings(NOTHING | changes).reading


def problems(**changes):
    with override_settings(ELASTICSEARCH=NOTHING | changes):
        return check_elasticsearch() + check_secrets()


def test_several_addresses_are_nodes_without_the_secrets_in_them():
    nodes = reader(URLS=["https://anna:p%40ss@a.example", "https://b.example:9200/es/"]).transport.node_pool.all()
    assert {node.base_url for node in nodes} == {"https://a.example:443", "https://b.example:9200/es"}


def test_a_secret_is_sent_and_not_shown():
    found = reader(URLS=["https://anna:p%40ss@a.example"])
    assert found._headers["authorization"] == "Basic YW5uYTpwQHNz"
    assert "p@ss" not in repr(found)
    assert reader(API_KEY="abc")._headers["authorization"] == "ApiKey abc"


@pytest.mark.parametrize(
    "changes, number",
    [
        ({"URLS": ["localhost:9200"]}, "search.E001"),
        ({"URLS": ["https://a.example:port"]}, "search.E001"),
        ({"API_KEY": "a", "USER": "b", "PASSWORD": "c"}, "search.E002"),
        ({"USER": "b"}, "search.E003"),
        ({"CA_FILE": "/no/such/file"}, "search.E004"),
        ({"PREFIX": "Archivio/*"}, "search.E005"),
        ({"URLS": [f"http://anna:{WRONG}@far.example:9200"]}, "search.I001"),
    ],
)
def test_wrong_settings_are_said_without_secrets(changes, number):
    found = problems(**changes)
    assert [problem.id for problem in found] == [number]
    assert WRONG not in str(found)


def test_sound_settings_have_no_problem():
    assert problems(URLS=["https://a.example", "http://127.0.0.1:9200"], API_KEY="abc") == []


def test_a_server_that_refuses_the_connection_is_left_alone_after_the_first_time():
    found = reader()
    for expected in ("cannot be reached", "a moment ago"):
        with pytest.raises(EngineAway, match=expected), failures_as_unavailable():
            found.info()


def test_a_second_node_answers_for_a_dead_one():
    found = reader(URLS=["http://127.0.0.1:9", server.url()])
    for _ in range(4):
        assert found.info()["tagline"] == "You Know, for Search"


def test_no_request_outlasts_the_budget():
    """An address that answers no packet; where the network refuses it at once, that is as good."""
    start = time.perf_counter()
    with budget(0.3), pytest.raises(EngineAway), failures_as_unavailable():
        reader(URLS=["http://192.0.2.1:9200"]).info()
    assert time.perf_counter() - start < 0.5
    with budget(0), pytest.raises(EngineAway, match="no time"):
        reader(URLS=[server.url()]).info()


@pytest.fixture
def secured(archive_index, settings):
    """`secured(**changes)`: the archive on a server that asks for a password, under a name of its own."""
    url = os.environ.get("ELASTICSEARCH_SECURED_URL")
    if not url:
        pytest.skip("no Elasticsearch with a password: set ELASTICSEARCH_SECURED_URL to http://user:password@host:port")
    prefix = f"test-{uuid4().hex[:8]}-"

    def connect(**changes):
        settings.ELASTICSEARCH = NOTHING | {"URLS": [url], "PREFIX": prefix} | changes
        engine.cache_clear()

    connect()
    yield connect
    with Elasticsearch(url, request_timeout=30) as found:
        for index in found.indices.get(index=f"{prefix}*"):
            found.indices.delete(index=index)


def test_a_wrong_password_stops_neither_saving_nor_reading_and_is_shown_nowhere(secured, client, caplog):
    make_site()
    page = make_record(title="Orti solidali")
    rebuild()
    assert 'class="notice"' not in client.get("/it/cerca/?q=orti").content.decode()
    caplog.set_level(logging.DEBUG)
    secured(USER="elastic", PASSWORD=WRONG)
    page.title = "Mense solidali"
    page.save_revision().publish()
    answer, health = client.get("/it/cerca/?q=mense"), client.get("/healthz")
    assert "Mense solidali" in answer.content.decode() and 'class="notice"' in answer.content.decode()
    assert (answer.status_code, health.status_code, health.json()["index"]) == (200, 503, "unavailable")
    seen = f"{caplog.text}{answer.content}{health.content}"
    assert "401" in caplog.text
    assert WRONG not in seen and "ZWxhc3RpYzp3cm9uZ" not in seen  # nor as the header has it
    secured()
    rebuild()
    assert "<mark>Mense</mark>" in client.get("/it/cerca/?q=mense").content.decode()


def test_an_api_key_with_no_more_rights_than_the_documentation_names_is_enough(secured, settings):
    url = os.environ["ELASTICSEARCH_SECURED_URL"]
    names = [f"{settings.ELASTICSEARCH['PREFIX']}records*"]
    rights = {"archive": {"cluster": ["monitor"], "indices": [{"names": names, "privileges": ["all"]}]}}
    with Elasticsearch(url, request_timeout=30) as found:
        key = found.security.create_api_key(name="test", expiration="1h", role_descriptors=rights)["encoded"]
    plain = f"http://{url.rpartition('@')[2]}"
    secured(URLS=[plain], API_KEY=key)
    make_site()
    make_record(title="Orti solidali")
    assert [rebuild(), rebuild()] == [1, 1]
    engine().probe()
    assert not check()
