"""Other words for what was asked, from the glossary.

A term and its equivalent in the other language lead to each other; everyday words lead to both and nothing leads to
them: an EHPAD is not an RSA, but who asks for one wants to read about the other.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from language.analysis import LANGUAGES, analyse, is_stop_word, stem, surface_words
from language.glossary_match import variants
from search.nodes import Words

EQUIVALENT = 0.8
EVERYDAY = 0.6
HINT = 0.3
_SHORTEST_HINT = 5  # letters
_MOST_HINTED = 3  # concepts; a word that stands in the expressions of more says nothing


@dataclass(frozen=True)
class Equivalence:
    """One concept. `also` are everyday words, separated by semicolons."""

    terms: dict[str, str]  # by language
    also: dict[str, str]


class Synonyms:
    def __init__(self, equivalences: Iterable[Equivalence] = ()):
        self._leads = defaultdict(dict)  # stems of an expression → words to look for as well
        self._hints = defaultdict(set)  # stem of a word inside an everyday expression → concepts
        self._written = set()
        for equivalence in equivalences:
            self._add(equivalence)

    def _add(self, equivalence):
        terms = {language: variants(equivalence.terms.get(language, ""), language) for language in LANGUAGES}
        targets = [(language, text) for language in LANGUAGES for text in terms[language]]
        for language in LANGUAGES:
            for text in terms[language]:
                self._lead(text, language, targets, EQUIVALENT)
            for text in split(equivalence.also.get(language, "")):
                self._lead(text, language, targets, EVERYDAY)
                self._hint(text, language, targets)

    def _lead(self, text, language, targets, boost):
        key = content_stems(text, language)
        if not key:
            return
        self._written.update((word, language) for word in surface_words(text, language))
        for target_language, target in targets:
            stems = tuple(analyse(target, target_language))
            if (language, key) != (target_language, content_stems(target, target_language)):
                leads = self._leads[language, key]
                leads[target_language, stems] = max(boost, leads.get((target_language, stems), 0))

    def _hint(self, text, language, targets):
        concept = tuple(
            (target_language, tuple(analyse(target, target_language))) for target_language, target in targets
        )
        words = surface_words(text, language)
        for word in words if len(words) > 1 else ():
            if len(word) >= _SHORTEST_HINT:
                self._hints[language, stem(word, language)].add(concept)

    @cached_property
    def longest(self):
        return max((len(key) for _, key in self._leads), default=0)

    @property
    def written(self) -> set[tuple[str, str]]:
        """Folded words of all expressions that lead somewhere, with their language."""
        return self._written

    def of(self, words: tuple[str, ...]) -> list[Words]:
        """What folded words, read as one expression of either language, lead to."""
        found = {}
        for language in LANGUAGES:
            for lead, boost in self._leads.get((language, stems_of(words, language)), {}).items():
                found[lead] = max(boost, found.get(lead, 0))
        return [Words(stems, language, boost) for (language, stems), boost in found.items()]

    def hinted(self, word: str) -> list[Words]:
        """What everyday expressions with this folded word in them lead to, where it says enough by itself."""
        found = set()
        for language in LANGUAGES:
            concepts = self._hints.get((language, stem(word, language)), ())
            found.update(lead for concept in concepts if len(concepts) <= _MOST_HINTED for lead in concept)
        return [Words(stems, language, HINT) for language, stems in sorted(found)]


def stems_of(words, language):
    return tuple(stem for word in words for stem in analyse(word, language))


def content_stems(text, language):
    """Stems of a text without its stop words, unless it has no others."""
    words = surface_words(text, language)
    return stems_of([word for word in words if not is_stop_word(word, language)] or words, language)


def split(text):
    return [part.strip() for part in text.split(";") if part.strip()]
