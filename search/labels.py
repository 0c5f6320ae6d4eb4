"""What the values of the facets are called in the reader's language."""

from collections.abc import Iterable

from django.utils.translation import get_language, pgettext

from practices.models import ContentVersion
from practices.public import public_pages
from practices.vocabulary import vocabulary
from search.described import names_of
from search.facets import FACETS, Facet, Source

_held = (None, {})  # content version, titles by code and language


def labels(values: dict[str, Iterable[str]]) -> dict[str, dict[str, str]]:
    """{facet: {value: label}} for the values that exist; one query, for the titles of records."""
    return {facet.name: _labels(facet, list(values.get(facet.name, ()))) for facet in FACETS}


def _labels(facet: Facet, values):
    if facet.source is Source.RECORD:
        return _titles(values)
    found = ((value, _label(facet, value)) for value in values)
    return {value: label for value, label in found if label}


def _label(facet, value):
    words = vocabulary()
    if facet.source is Source.LANGUAGE:
        return {"it": pgettext("language", "Italian"), "fr": pgettext("language", "French")}.get(value, "")
    if facet.source is Source.YEAR:
        return value if value.isdigit() and len(value) == 4 else ""
    if facet.source is Source.TERRITORY:
        row = words.territories_by_code.get(value)
    elif facet.source is Source.AREA:
        row = next((area for area in words.areas.values() if area.key == value), None)  # there are few
    else:
        row = words.term(facet.scheme, value)
    return row.label if row else ""


def _titles(codes):
    """Titles of public records; each is read once per content version and process."""
    global _held
    version, titles = _held
    if version != ContentVersion.current():
        version, titles = _held = ContentVersion.current(), {}
    unread = [code for code in codes if code not in titles]
    if unread:
        pages = public_pages().filter(record__code__in=unread).values_list("record__code", "locale_id", "title")
        titles.update(dict.fromkeys(unread, {}) | names_of(pages))
    language = get_language()
    return {code: titles[code].get(language) or next(iter(titles[code].values())) for code in codes if titles[code]}
