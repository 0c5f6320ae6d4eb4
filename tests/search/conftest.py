"""Every engine passes the tests named test_contract_*."""

import pytest

from search.answer import answer
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


@pytest.fixture(params=["embedded"])
def engine(request, tmp_path):
    engine = EmbeddedEngine(tmp_path / "index", lock_timeout=2)
    engine.rebuild([])
    return engine


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
    monkeypatch.setattr("search.glossary._held", (None, (), Synonyms()))
    yield settings.SEARCH_INDEX_DIR
    engine_in_use.cache_clear()
