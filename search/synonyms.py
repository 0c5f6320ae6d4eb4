"""Other words for what was asked: what editors wrote, with the glossary's terms as their first draft.

A term and its equivalent in the other language lead to each other; everyday words lead to both and nothing leads to
them: an EHPAD is not an RSA, but who asks for one wants to read about the other. What a word leads to leads no further,
so circles do no harm.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from language.analysis import LANGUAGES, analyse, is_stop_word, stem, surface_words
from language.glossary_match import variants
from search.expressions import split
from search.nodes import Words

EQUIVALENT = 0.8
EVERYDAY = 0.6
HINT = 0.3
_SHORTEST_HINT = 5  # letters
_MOST_HINTED = 3  # concepts; a word that stands in the expressions of more says nothing
_MOST_LEADS = 40  # that one expression is searched by, the nearest first


@dataclass(frozen=True)
class Equivalence:
    """One concept. Both hold, by language, expressions separated by semicolons."""

    terms: dict[str, str]  # lead to each other
    also: dict[str, str]  # lead to those, one way


class Synonyms:
    def __init__(self, equivalences: Iterable[Equivalence] = ()):
        self._leads = defaultdict(dict)  # stems of an expression → words to look for as well
        self._hints = defaultdict(set)  # stem of a word inside an everyday expression → concepts
        self._written = set()
        for equivalence in equivalences:
            self._add(equivalence)

    def _add(self, equivalence):
        terms = {language: _variants(equivalence.terms.get(language, ""), language) for language in LANGUAGES}
        targets = tuple(_Target(language, text) for language in LANGUAGES for text in terms[language])
        for language in LANGUAGES:
            for text in terms[language]:
                self._lead(text, language, targets, EQUIVALENT)
            for text in _variants(equivalence.also.get(language, ""), language):
                self._lead(text, language, targets, EVERYDAY)
                self._hint(text, language, targets)

    def _lead(self, text, language, targets, boost):
        key = content_stems(text, language)
        if not key:
            return
        self._written.update((word, language) for word in surface_words(text, language))
        for target in targets:
            if target.stems and (language, key) != (target.language, target.key):
                leads = self._leads[language, key]
                leads[target] = max(boost, leads.get(target, 0))

    def _hint(self, text, language, targets):
        words = surface_words(text, language)
        for word in words if len(words) > 1 else ():
            if len(word) >= _SHORTEST_HINT:
                self._hints[language, stem(word, language)].add(targets)

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
            for target, boost in self._leads.get((language, stems_of(words, language)), {}).items():
                found[target] = max(boost, found.get(target, 0))
        nearest = sorted(found.items(), key=lambda each: -each[1])[:_MOST_LEADS]
        return [target.leaf(boost) for target, boost in nearest]

    def hinted(self, word: str) -> list[Words]:
        """What everyday expressions with this folded word in them lead to, where it says enough by itself."""
        found = {}
        for language in LANGUAGES:
            concepts = self._hints.get((language, stem(word, language)), ())
            found |= {target: None for concept in concepts if len(concepts) <= _MOST_HINTED for target in concept}
        ordered = sorted(found, key=lambda target: (target.language, target.stems))
        return [target.leaf(HINT) for target in ordered][:_MOST_LEADS]


@dataclass(frozen=True)
class _Target:
    """An expression to look for: the same one however it is written."""

    language: str
    text: str = field(compare=False)
    stems: tuple[str, ...] = field(init=False)
    key: tuple[str, ...] = field(init=False, compare=False)

    def __post_init__(self):
        object.__setattr__(self, "stems", tuple(analyse(self.text, self.language)))
        object.__setattr__(self, "key", content_stems(self.text, self.language))

    def leaf(self, boost):
        return Words(self.stems, self.language, boost, through=self.text)


def _variants(text, language):
    return [name for part in split(text) for name in variants(part, language)]


def stems_of(words, language):
    return tuple(stem for word in words for stem in analyse(word, language))


def content_stems(text, language):
    """Stems of a text without its stop words, unless it has no others."""
    words = surface_words(text, language)
    return stems_of([word for word in words if not is_stop_word(word, language)] or words, language)
