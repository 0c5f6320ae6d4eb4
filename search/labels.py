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
    language = get_language()
    return {facet.name: _labels(facet, values.get(facet.name, ()), language) for facet in FACETS}


def _labels(facet: Facet, values, language):
    if not values:
        return {}
    if facet.source is Source.RECORD:
        return _titles(list(values), language)
    if facet.source is Source.LANGUAGE:
        names = {
            "it": pgettext("language", "Italian"),
            "fr": pgettext("language", "French"),
            "both": pgettext("facet", "In both languages"),
            "only-it": pgettext("facet", "In Italian only"),
            "only-fr": pgettext("facet", "In French only"),
        }
        return {value: names[value] for value in values if value in names}
    if facet.source is Source.YEAR:
        return {value: value for value in values if value.isdigit() and len(value) == 4}
    rows = ((value, _row(facet, vocabulary(), value)) for value in values)
    return {value: row.label_in(language) for value, row in rows if row}


def _row(facet, words, value):
    if facet.source is Source.TERRITORY:
        return words.territories_by_code.get(value)
    if facet.source is Source.AREA:
        return next((area for area in words.areas.values() if area.key == value), None)  # there are few
    return words.term(facet.scheme, value)


def _titles(codes, language):
    """Titles of public records; each is read once per content version and process."""
    global _held
    version, titles = _held
    if version != ContentVersion.current():
        version, titles = _held = ContentVersion.current(), {}
    unread = [code for code in codes if code not in titles]
    if unread:
        pages = public_pages().filter(record__code__in=unread).values_list("record__code", "locale_id", "title")
        titles.update(dict.fromkeys(unread, {}) | names_of(pages))
    return {code: titles[code].get(language) or next(iter(titles[code].values())) for code in codes if titles[code]}
