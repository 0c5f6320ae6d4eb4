"""Every engine passes the tests named test_contract_*."""

import os
from uuid import uuid4

import pytest
from elasticsearch import Elasticsearch

from search.answer import answer
from search.engines.elasticsearch import ElasticsearchEngine
from search.engines.elasticsearch.connection import Connection
from search.engines.embedded import EmbeddedEngine
from search.indexing import engine as engine_in_use
from search.query import SearchQuery
from search.synonyms import Equivalence, Synonyms

GLOSSARY = Synonyms(
    [
        Equivalence(
            {"it": "RSA (residenza sanitaria assistenziale)", "fr": "établissement pour personnes âgées (RSA)"},
            {"it": "casa di riposo", "fr": "EHPAD; maison de retraite"},
        ),
        Equivalence(
            {"it": "affido diurno", "fr": "accompagnement solidaire de jour"}, {"it": "solitudine degli anziani"}
        ),
        Equivalence({"it": "spreco alimentare", "fr": "gaspillage alimentaire"}, {"it": "cibo invenduto"}),
    ]
)


@pytest.fixture(params=["embedded", "elasticsearch"])
def engine(request, tmp_path):
    """Empty, and new: scores are of this test's documents alone."""
    if request.param == "elasticsearch":
        engine = request.getfixturevalue("elasticsearch_engine")
    else:
        engine = EmbeddedEngine(tmp_path / "index", lock_timeout=2)
    engine.rebuild([])
    return engine


@pytest.fixture(scope="session")
def elasticsearch_client():
    url = os.environ.get("ELASTICSEARCH_URL")
    if not url:
        pytest.skip("no Elasticsearch: set ELASTICSEARCH_URL to a server whose indexes named test-… may go")
    with Elasticsearch(url, request_timeout=30) as client:
        yield client


@pytest.fixture(scope="session")
def elasticsearch_engine(elasticsearch_client):
    prefix = f"test-{uuid4().hex[:8]}-"
    yield ElasticsearchEngine(Connection(elasticsearch_client, elasticsearch_client), prefix)
    for index in elasticsearch_client.indices.get(index=f"{prefix}*"):
        elasticsearch_client.indices.delete(index=index)


@pytest.fixture
def search(engine):
    """Index documents with `search.index(…)`, ask with `search(text, …)`."""

    def ask(text="", language="it", synonyms=GLOSSARY, facets=None, **changes):
        return answer(SearchQuery(text, language, facets or {}, **changes), engine, synonyms)

    ask.index = lambda *documents: engine.update(documents)
    ask.found = lambda text="", **changes: [hit.record_id for hit in ask(text, **changes).hits if hit.is_complete]
    return ask


@pytest.fixture
def archive_index(settings, tmp_path, monkeypatch, transactional_db):
    """An index of its own and nothing remembered of another test's database, whose versions begin at 1 as well."""
    settings.SEARCH_INDEX_DIR = tmp_path / "archive-index"
    engine_in_use.cache_clear()
    monkeypatch.setattr("practices.vocabulary._held", None)
    monkeypatch.setattr("search.labels._held", (None, {}))
    monkeypatch.setattr("search.glossary._held", (None, None))
    yield settings.SEARCH_INDEX_DIR
    engine_in_use.cache_clear()
