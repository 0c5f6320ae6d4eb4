"""What is suggested besides records: themes, places and glossary terms that lead somewhere."""

from collections import Counter
from dataclasses import dataclass

from django.utils.translation import npgettext

from language.analysis import LANGUAGES, surface_words
from practices.addresses import localised
from practices.glossary_binding import index_for
from practices.models import GlossaryTerm, RecordPage
from practices.models.kept import kept
from practices.public import public_originals
from practices.themes import territory_counts, theme_counts
from practices.vocabulary import vocabulary
from search.addresses import address
from search.expressions import split
from search.query import SearchQuery
from search.suggesting.typed import Typed, words_of


@dataclass(frozen=True)
class Option:
    """`lang` and `note_lang` where label and note are not in the reader's language."""

    label: str
    url: str
    note: str = ""
    lang: str = ""
    note_lang: str = ""


@dataclass(frozen=True)
class Entry:
    """One thing under one of its names."""

    option: Option
    words: frozenset[str]
    first: str  # word
    weight: int  # records
    rank: int  # 0: a name in the reader's language


def best(entries: list[Entry], typed: Typed, most: int) -> list[Option]:
    """The reader's language first, then those that begin with what was typed, then by records."""
    starts = tuple(reading[0] for reading in typed.readings)
    found = [entry for entry in entries if typed.begins(entry.words)]
    found.sort(key=lambda entry: (entry.rank, not entry.first.startswith(starts), -entry.weight, entry.option.label))
    chosen = {}
    for entry in found:
        chosen.setdefault(entry.option.url, entry.option)
    return list(chosen.values())[:most]


def themes(language: str) -> list[Entry]:
    counts = kept("records of themes", theme_counts)
    rows = [term for term in vocabulary().scheme("theme") if counts[term.pk]]
    return [
        entry
        for term in rows
        for entry in _labelled(term, localised(language, "theme", key=term.key), counts[term.pk], language)
    ]


def places(language: str) -> list[Entry]:
    """Territories with a page of their own, areas and municipalities as searches; only where there are records."""
    words, found = vocabulary(), []
    counts = kept("records of territories", territory_counts)
    for row in words.territories.values():
        found += _labelled(row, localised(language, "territory", code=row.code), counts.get(row.pk, 0), language)
    known = {entry.option.label for entry in found if entry.weight}
    counts = _counts(RecordPage.areas, "area_id")
    for row in words.areas.values():
        found += _labelled(row, address(SearchQuery(facets={"area": (row.key,)})), counts[row.pk], language)
    counts = _counts(RecordPage.places, "municipality_id")
    for row in words.places.values():
        if row.label_in(language) in known:  # a town that gives its province the name
            continue
        found += _labelled(row, address(SearchQuery(row.label_in(language))), counts[row.pk], language)
    return [entry for entry in found if entry.weight]


def terms(language: str) -> list[Entry]:
    """Glossary terms, under their own names and under the everyday words that lead to them."""
    meanings, page, found = index_for(language).meanings, localised(language, "glossary"), []
    for row in GlossaryTerm.objects.all():
        meaning = meanings[row.slug]
        url = f"{page}#{row.slug}"
        found.append(_entry(Option(meaning.term, url), meaning.term, language, 1, 0))
        if meaning.equivalent != meaning.term:
            other = Option(meaning.equivalent, url, lang=meaning.equivalent_lang)
            found.append(_entry(other, meaning.equivalent, meaning.equivalent_lang, 1, 2))
        for side in LANGUAGES:
            for text in split(getattr(row, f"also_{side}")):
                is_own = side == language
                option = Option(meaning.term, url, f"≈ {text}", note_lang="" if is_own else side)
                found.append(_entry(option, text, side, 0, 1 if is_own else 3))
    return found


def _labelled(row, url, count, language):
    """A row of a vocabulary by its label in each language; the reader's where both say the same."""
    note = npgettext("count", "%(number)s record", "%(number)s records", count) % {"number": count}
    found, seen = [], set()
    for rank, code in enumerate(sorted(LANGUAGES, key=lambda code: code != language)):
        label = row.label_in(code)
        if label not in seen:
            found.append(_entry(Option(label, url, note, "" if code == language else code), label, code, count, rank))
        seen.add(label)
    return found


def _entry(option, text, language, weight, rank):
    first = next(iter(surface_words(text, language)), "")
    return Entry(option, words_of(text, language), first, weight, rank)


def _counts(relation, column):
    through = relation.through.objects.filter(recordpage__in=public_originals())
    return Counter(through.values_list(column, flat=True))
