"""Suggestions while typing: groups of records, themes, organisations, places and glossary terms, bounded and kept."""

from dataclasses import asdict

from django.utils.translation import get_language, npgettext, pgettext

from practices.models.kept import kept
from search.answer import words_of
from search.engines.base import IndexUnavailable, Question
from search.glossary import synonyms
from search.indexing import engine
from search.nodes import Everything
from search.suggesting import entries
from search.suggesting.records import records
from search.suggesting.typed import LONGEST, typed

RECORDS = 5
OTHERS = 3
MOST_KEPT = 1000  # answers of one language; then all are let go


def suggestions(text: str, is_current: bool = True) -> dict:
    """{"said", "groups": [{"label", "options": [{"label", "url", "note", "lang"}]}]}.

    `is_current`: nothing waits to be indexed, so that the answer may be kept until something changes.
    """
    text, language = text[:LONGEST], get_language()
    known = kept(("suggestions", language), dict)
    key = (typed(text), text.strip().lower() if len(text.split()) == 1 else "")
    if key in known:
        return known[key]
    found, is_whole = _suggest(text, key[0], language)
    if is_current and is_whole:
        if len(known) >= MOST_KEPT:
            known.clear()
        known[key] = found
    return found


def _suggest(text, beginnings, language):
    if not beginnings:
        return _said([]), True
    try:
        now = engine()
        generation = now.generation()
        words = words_of(now, synonyms(), generation)
        found, organisations = records(text, beginnings, words, now, language, RECORDS)
        known = kept(("to be suggested", language, generation), lambda: _others(language, now, words))
    except IndexUnavailable:
        return _said([]), False
    best = {name: entries.best(each, beginnings, OTHERS) for name, each in known.items()}
    groups = [
        (pgettext("suggest", "Records"), found),
        (pgettext("suggest", "Themes"), best["themes"]),
        (pgettext("suggest", "Organisations"), organisations[:OTHERS]),
        (pgettext("suggest", "Places"), best["places"]),
        (pgettext("suggest", "Glossary"), best["terms"]),
    ]
    return _said(groups), True


def _others(language, now, words):
    """What is suggested besides records, as the index has it: asked of the database it would take too long."""
    counts = now.search(Question(Everything(), language, facets=("theme", "territory", "area"), limit=0)).counts
    state = entries.State(counts, words)
    return {
        "themes": entries.themes(language, state),
        "places": entries.places(language, state),
        "terms": entries.terms(language, state),
    }


def _said(groups):
    count = sum(len(options) for _, options in groups)
    return {
        "said": npgettext("suggest", "%(number)s suggestion", "%(number)s suggestions", count) % {"number": count}
        if count
        else pgettext("suggest", "No suggestions"),
        "groups": [
            {"label": label, "options": [{k: v for k, v in asdict(option).items() if v} for option in options]}
            for label, options in groups
            if options
        ],
    }
