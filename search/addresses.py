"""Addresses of searches: parameters in one order, so that one search has one address."""

from dataclasses import replace
from urllib.parse import urlencode

from django.urls import reverse

from search.facets import FACET_NAMES
from search.query import PAGE_SIZE, SearchQuery

_HERE = "here-stands-the-value"


def address(query: SearchQuery, **changes) -> str:
    """The address of a query with changes; any change but the page leads to the first page."""
    changed = replace(query, **({"page": 1} | changes))
    pairs = parameters(changed)
    return f"{reverse(changed.route)}?{urlencode(pairs)}" if pairs else reverse(changed.route)


def parameters(query: SearchQuery) -> list[tuple[str, str]]:
    pairs = [("q", query.text)] if query.text else []
    pairs += filters(query)
    pairs += [("exact", "1")] if query.is_literal else []
    pairs += [("sort", query.sort)] if query.sort != "relevance" else []
    pairs += [("size", str(query.size))] if query.size != PAGE_SIZE else []
    pairs += [("page", str(query.page))] if query.page > 1 else []
    return pairs


def filters(query: SearchQuery) -> list[tuple[str, str]]:
    return [(name, value) for name in FACET_NAMES for value in query.facets.get(name, ())]


class Toggles:
    """Addresses that add a value of one facet to a query, or take it away.

    A page has many, so what they share is encoded once; a value needs no encoding (see `is_value`).
    """

    def __init__(self, query: SearchQuery, name: str):
        self.query, self.name = query, name
        others = parameters(replace(query, page=1, facets={**query.facets, name: (_HERE, *query.facets.get(name, ()))}))
        self.start, _, self.end = f"{reverse(query.route)}?{urlencode(others)}".partition(f"{name}={_HERE}")

    def to(self, value: str) -> str:
        if value in self.query.facets.get(self.name, ()):
            return without_value(self.query, self.name, value)
        return f"{self.start}{self.name}={value}{self.end}"


def without_value(query: SearchQuery, name: str, value: str) -> str:
    kept = tuple(each for each in query.facets.get(name, ()) if each != value)
    return address(query, facets={**query.facets, name: kept})
