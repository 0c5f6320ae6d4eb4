"""Suggestions while typing: groups of records, themes, organisations, places and glossary terms, bounded and kept."""

from dataclasses import asdict

from django.utils.translation import get_language, npgettext, pgettext

from practices.models.kept import kept
from search.answer import words_of
from search.engines.base import IndexUnavailable
from search.glossary import synonyms
from search.indexing import engine
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
    found, organisations, is_whole = [], [], True
    try:
        now = engine()
        words = words_of(now, synonyms(), now.generation())
        found, organisations = records(text, beginnings, words, now, language, RECORDS)
    except IndexUnavailable:
        is_whole = False  # the rest is known without it
    best = {name: entries.best(_kept(name, language), beginnings, OTHERS) for name in ("themes", "places", "terms")}
    groups = [
        (pgettext("suggest", "Records"), found),
        (pgettext("suggest", "Themes"), best["themes"]),
        (pgettext("suggest", "Organisations"), organisations[:OTHERS]),
        (pgettext("suggest", "Places"), best["places"]),
        (pgettext("suggest", "Glossary"), best["terms"]),
    ]
    return _said(groups), is_whole


def _kept(name, language):
    return kept((name, "to be suggested", language), lambda: getattr(entries, name)(language))


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
