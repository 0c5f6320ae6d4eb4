"""Every engine passes the tests named test_contract_*."""

import pytest

from search.answer import answer
from search.engines.embedded import EmbeddedEngine
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
