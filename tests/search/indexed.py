"""Records published and found, for tests."""

from search.answer import answer
from search.indexing import engine
from search.query import SearchQuery
from search.synonyms import Synonyms


def found(text, **facets):
    query = SearchQuery(text, facets={name: (value,) for name, value in facets.items()}, is_literal=True)
    return {hit.record_id for hit in answer(query, engine(), Synonyms()).hits if hit.is_complete}


def publish(page):
    page.save_revision().publish()
