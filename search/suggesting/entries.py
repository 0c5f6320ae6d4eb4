"""What is suggested besides records: themes, places and glossary terms that lead somewhere."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import npgettext

from language.analysis import LANGUAGES, surface_words
from practices.addresses import localised
from practices.glossary_binding import index_for
from practices.models import GlossaryTerm
from practices.vocabulary import vocabulary
from search.addresses import address
from search.expressions import split
from search.query import SearchQuery
from search.suggesting.typed import Typed, words_of
from search.wordlist import WordList


@dataclass(frozen=True)
class State:
    """What the index holds now: how many records have which value, and its words."""

    counts: Mapping[str, Mapping[str, int]]
    words: WordList


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


def themes(language: str, state: State) -> list[Entry]:
    found = []
    for term in vocabulary().scheme("theme"):
        found += _labelled(
            term, localised(language, "theme", key=term.key), state.counts["theme"].get(term.key), language
        )
    return found


def places(language: str, state: State) -> list[Entry]:
    """Territories with a page of their own, areas and municipalities as searches; only where there are records."""
    words, found = vocabulary(), []
    for row in words.territories.values():
        url = localised(language, "territory", code=row.code)
        found += _labelled(row, url, state.counts["territory"].get(row.code), language)
    known = {entry.option.label for entry in found}
    for row in words.areas.values():
        url = address(SearchQuery(facets={"area": (row.key,)}))
        found += _labelled(row, url, state.counts["area"].get(row.key), language)
    for row in words.places.values():
        label = row.label_in(language)
        is_written = all(map(state.words.knows, surface_words(label, language)))
        if is_written and label not in known:  # else a town that gives its province the name
            found.append(_entry(Option(label, address(SearchQuery(label))), label, language, 0, 0))
    return found


def terms(language: str, state: State) -> list[Entry]:
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
    """A row of a vocabulary by its label in each language; none without records."""
    if not count:
        return []
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
