"""How alike two records' titles and summaries are, in the languages both have."""

from functools import cache
from math import sqrt

from language.analysis import LANGUAGES, analyse, stem
from language.stop_words import STOP_WORDS
from practices.models import RecordPage
from practices.vocabulary import vocabulary

FEWEST = 6  # words; shorter texts are alike by chance


def word_sets(record_ids):
    """{record id: {language: set of stems}} of the live pages of these records."""
    found, locales = {}, vocabulary().locales
    pages = RecordPage.objects.filter(record__in=record_ids, live=True).order_by()
    for record_id, locale_id, title, summary in pages.values_list("record_id", "locale_id", "title", "summary"):
        language = locales.get(locale_id)
        if language in LANGUAGES:
            found.setdefault(record_id, {})[language] = _stems(f"{title}. {summary}", language)
    return found


def likeness(one, other):
    """From 0 to 1: the share of words that two records have in common (cosine), in the language where it is largest."""
    return max((_cosine(one[code], other[code]) for code in one.keys() & other.keys()), default=0.0)


def _cosine(one, other):
    return len(one & other) / sqrt(len(one) * len(other)) if min(len(one), len(other)) >= FEWEST else 0.0


def _stems(text, language):
    return set(analyse(text, language)) - _stop_stems(language)


@cache
def _stop_stems(language):
    return {stem(word, language) for word in STOP_WORDS[language]}
