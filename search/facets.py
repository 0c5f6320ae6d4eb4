"""The facets: one declaration each, used by the engines, the form, the page and the API.

A facet's name is its parameter in addresses, the same in both languages.
"""

import re
from dataclasses import dataclass
from enum import Enum

from django.utils.translation import pgettext_lazy

_VALUE = re.compile(r"[\w.-]{1,80}", re.ASCII)


class Source(Enum):
    """Where the labels of a facet's values come from."""

    TERM = "term"  # the vocabulary scheme of the facet
    TERRITORY = "territory"  # NUTS codes
    AREA = "area"
    RECORD = "record"  # codes of records
    LANGUAGE = "language"
    YEAR = "year"


class Order(Enum):
    COUNT = "count"
    VOCABULARY = "vocabulary"  # the order that editors gave
    TREE = "tree"  # parents before their children
    NEWEST = "newest"


@dataclass(frozen=True)
class Facet:
    name: str
    label: str
    source: Source = Source.TERM
    order: Order = Order.COUNT
    is_hierarchical: bool = False  # a record also counts for the ancestors of its values

    @property
    def scheme(self):
        return self.name if self.source is Source.TERM else None


FACETS = (
    Facet("kind", pgettext_lazy("facet", "Kind of content")),
    Facet("theme", pgettext_lazy("facet", "Theme")),
    Facet("target", pgettext_lazy("facet", "Target group")),
    Facet("territory", pgettext_lazy("facet", "Territory"), Source.TERRITORY, Order.TREE, is_hierarchical=True),
    Facet("area", pgettext_lazy("facet", "Area"), Source.AREA),
    Facet("maturity", pgettext_lazy("facet", "Maturity"), order=Order.VOCABULARY),
    Facet("status", pgettext_lazy("facet", "Status"), order=Order.VOCABULARY),
    Facet("programme", pgettext_lazy("facet", "Funding programme"), is_hierarchical=True),
    Facet("organisation", pgettext_lazy("facet", "Organisation"), Source.RECORD),
    Facet("phase", pgettext_lazy("facet", "Method phase"), order=Order.VOCABULARY),
    Facet("participation", pgettext_lazy("facet", "Form of participation")),
    Facet("resource", pgettext_lazy("facet", "Kind of resource")),
    Facet("period", pgettext_lazy("facet", "Period"), Source.YEAR, Order.NEWEST),
    Facet("language", pgettext_lazy("facet", "Language"), Source.LANGUAGE),
)
FACET_NAMES = tuple(facet.name for facet in FACETS)


def is_value(text: str) -> bool:
    """Whether a text can be a facet's value at all: codes and keys, never words of a query language."""
    return bool(_VALUE.fullmatch(text))


def valid(filters):
    """Filters without what cannot be a value. A facet with none left finds nothing, as its values would."""
    return {name: tuple(filter(is_value, values)) or ("-",) for name, values in filters.items() if values}
