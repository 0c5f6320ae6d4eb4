"""What an address asks for → SearchQuery. Whatever stands in it gives a query; what is unknown is told, not searched."""

from dataclasses import dataclass

from search.facets import FACETS, is_value
from search.labels import labels
from search.query import LARGEST_PAGE, PAGE_SIZE, SearchQuery

SORTS = ("relevance", "recent")
_LONGEST_TEXT = 10_000  # characters that are looked at; the parser reads the first 200
_MOST_VALUES = 20  # of one facet
_LAST_PAGE = 1000


@dataclass(frozen=True)
class Cleaned:
    query: SearchQuery
    labels: dict  # facet → chosen value → label
    unknown: tuple[str, ...]  # values of facets that do not exist


def clean(parameters, language: str) -> Cleaned:
    """`parameters` is the QueryDict of a request."""
    asked = {facet.name: _values(parameters, facet.name) for facet in FACETS}
    known = labels({name: [value for value in values if is_value(value)] for name, values in asked.items()})
    chosen = {name: tuple(value for value in values if value in known[name]) for name, values in asked.items()}
    query = SearchQuery(
        text=parameters.get("q", "")[:_LONGEST_TEXT].replace("\x00", " ").strip(),
        language=language,
        facets={name: values for name, values in chosen.items() if values},
        sort=parameters.get("sort") if parameters.get("sort") in SORTS else SORTS[0],
        page=_number(parameters.get("page"), 1, _LAST_PAGE),
        size=_number(parameters.get("size"), PAGE_SIZE, LARGEST_PAGE),
        is_literal=parameters.get("exact") == "1",
    )
    unknown = [value for name, values in asked.items() for value in values if value not in known[name]]
    return Cleaned(query, known, tuple(value[:60] for value in unknown))


def _values(parameters, name):
    return list(dict.fromkeys(value for value in parameters.getlist(name) if value))[:_MOST_VALUES]


def _number(text, default, largest):
    """A number from 1 to `largest`; the default for what is none."""
    text = (text or "").strip()
    if not text.isascii() or not text.isdigit():
        return default
    return min(max(1, int(text[:9])), largest)
