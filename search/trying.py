"""What a search would find now, for editors who try a word."""

from search.answer import answer
from search.engines.base import IndexUnavailable
from search.glossary import synonyms
from search.indexing import engine
from search.query import SearchQuery


def records_found(text: str, language: str) -> int | None:
    """Public records with all the words, or what these lead to; None while there is no index."""
    try:
        return answer(SearchQuery(text, language, size=1, is_literal=True), engine(), synonyms()).complete
    except IndexUnavailable:
        return None
