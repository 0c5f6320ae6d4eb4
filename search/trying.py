"""What a search would find now, for editors who try a word."""

from search.answer import count
from search.engines.base import IndexUnavailable
from search.glossary import synonyms
from search.indexing import engine
from search.query import SearchQuery


def records_found(text: str, language: str) -> int | None:
    """Public records with all the words, or what these lead to; None while there is no index."""
    try:
        return count(SearchQuery(text, language), engine(), synonyms())
    except IndexUnavailable:
        return None
