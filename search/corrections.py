"""Typing errors: a word that finds nothing is read as the nearest word of the archive."""

from collections.abc import Iterator

from rapidfuzz import process
from rapidfuzz.distance import OSA

from language.analysis import LANGUAGES, is_dictionary_word
from search.compounds import prefixed
from search.parsing import Asked, Written
from search.query import Correction
from search.wordlist import WordList

_SHORTEST = 5
_CANDIDATES = 50


def correct(asked: Asked, words: WordList) -> tuple[Asked, tuple[Correction, ...]]:
    """The same clauses with mistyped words replaced, and what was replaced."""
    clauses, corrections = [], []
    for clause in asked.clauses:
        parts = _meant(clause, words)
        if parts:
            corrections.append(Correction(clause.surface, " ".join(parts)))
            clause = Written(parts, " ".join(parts))
        clauses.append(clause)
    return Asked(tuple(clauses), asked.is_shortened), tuple(corrections)


def meant(asked: Asked, words: WordList, is_desperate: bool) -> Iterator[Correction]:
    """What may have been meant by words that find little, in the order of the words.

    Offered, never searched in its place: a rare word may be an error of the archive's own. A real word that the archive
    lacks is asked about only in despair, and only one letter away.
    """
    for clause in asked.clauses:
        if not isinstance(clause, Written) or clause.is_compound:
            continue
        word = clause.parts[0]
        is_real = any(is_dictionary_word(word, language) for language in LANGUAGES)
        if len(word) < _SHORTEST or not word.isalpha() or (is_real and not is_desperate):
            continue
        found = nearest(word, words, edits=1 if is_real else None, above=words.frequency.get(word, 0))
        if found:
            yield Correction(clause.surface, found)


def nearest(word: str, words: WordList, edits: int | None = None, above: int = -1) -> str | None:
    """The word of the archive that a folded word most likely meant: one edit from five letters, two from eight.

    `above`: records that more than must have it.
    """
    edits = edits or (2 if len(word) >= 8 else 1)
    found = process.extract(word, words.frequency.keys(), scorer=OSA.distance, score_cutoff=edits, limit=_CANDIDATES)
    candidates = [
        (other[0] != word[0], distance, -words.frequency[other], other)
        for other, distance, _ in found
        if (other[0] == word[0] or distance == 1)
        and words.frequency[other] > above  # who mistakes two letters seldom mistakes the first
    ]
    return min(candidates)[-1] if candidates else None


def _meant(clause, words):
    """The parts of what was meant by a word that finds nothing; None to leave it as it is."""
    if not isinstance(clause, Written) or clause.is_compound:
        return None
    word = clause.parts[0]
    if len(word) < _SHORTEST or not word.isalpha() or words.knows(word) or _is_known_compound(word, words):
        return None
    if any(is_dictionary_word(word, language) for language in LANGUAGES):
        return None  # a real word that the archive lacks: better nothing than something else
    found = nearest(word, words)
    return (found,) if found else _apart(word, words)


def _apart(word, words):
    """Two words of the archive written as one: `wepro`."""
    pairs = ((word[:i], word[i:]) for i in range(2, len(word) - 1))
    return next((pair for pair in pairs if all(words.frequency.get(part) for part in pair)), None)


def _is_known_compound(word, words):
    return any(all(words.knows(part) for part in parts) for parts in prefixed(word))
