"""A search, and the choice of one of its results, as they are noted."""

from dataclasses import dataclass

from search.addresses import filters
from search.facets import FACET_NAMES, is_value
from search.query import SearchQuery
from search.querylog.words import kept_words

_LONGEST_FACETS = 300  # characters
_LAST_POSITION = 1000


@dataclass(frozen=True)
class Asked:
    language: str
    words: str
    facets: str  # `theme=cibo&territory=ITC11`
    engine: str
    results: int  # records with all the words

    @classmethod
    def of(cls, query: SearchQuery, results: int, engine: str):
        """None for what is no search of its own: a further page, or the list of everything."""
        words, facets = kept_words(query.text), _in_one(filters(query))
        if query.page > 1 or not (words or facets):
            return None
        return cls(query.language, words, facets, engine, results)


@dataclass(frozen=True)
class Clicked:
    language: str
    words: str
    facets: str
    position: int

    @classmethod
    def of(cls, parameters, language: str, position: str):
        """`parameters`: those of the search, a QueryDict. ValueError for a position that no list has."""
        number = int(position) if position.isascii() and position.isdigit() and len(position) < 6 else 0
        if not 1 <= number <= _LAST_POSITION:
            raise ValueError("position")
        chosen = [(name, value) for name in FACET_NAMES for value in parameters.getlist(name) if is_value(value)]
        return cls(language, kept_words(parameters.get("q", "")), _in_one(chosen), number)


def _in_one(pairs):
    return "&".join(f"{name}={value}" for name, value in sorted(set(pairs)))[:_LONGEST_FACETS]
