"""Glossary terms found in the tokens of a text: longest match, inflections through the analysis, acronyms as written."""

import re
from collections.abc import Hashable, Iterable, Sequence
from typing import NamedTuple

from language.analysis import Token, is_stop_word, tokens

LONGEST_VARIANT = 6  # words; a longer one is an explanation, which nobody repeats word for word
_BRACKETS = re.compile(r"\(([^()]*)\)")
_EITHER = re.compile(r"\s*/\s*")
_QUOTATION = '«»“”"\u00a0\u202f '
_PROSE = re.compile(r"[,;:]")
_APART = re.compile(r"[.,;:!?…()\[\]/«»“”\"\n<>]")  # a term does not go on beyond these


class Match(NamedTuple):
    start: int  # index of the first token
    end: int  # index after the last
    id: Hashable


class _Word(NamedTuple):
    stem: str
    acronym: str  # folded, where the term writes an acronym; else ""


def variants(term: str, language: str) -> list[str]:
    """`ASL (azienda sanitaria locale)` → both wordings; `ménage / famille` → both; explanations are left out."""
    outside = _BRACKETS.sub(" ", term)
    found = [outside, *(inside for inside in _BRACKETS.findall(term) if not _is_complement(inside, language))]
    parts = [" ".join(part.split()).strip(_QUOTATION) for text in found for part in _EITHER.split(text)]
    names = [part for part in parts if part and not _PROSE.search(part) and len(part.split()) <= LONGEST_VARIANT]
    return list(dict.fromkeys(names))


class Matcher:
    """Index of the terms of one language. Where two terms share a wording, it belongs to the one that begins with it."""

    def __init__(self, terms: Iterable[tuple[Hashable, Sequence[str]]], language: str):
        """`terms`: (id, wordings), the principal wording first."""
        self._by_stem: dict[str, list[tuple[tuple[_Word, ...], Hashable]]] = {}
        known = set()
        ranked = ((rank, id, text) for id, wordings in terms for rank, text in enumerate(wordings))
        for _, id, text in sorted(ranked, key=lambda each: each[0]):
            words = _words(text, language)
            if words and words not in known:
                known.add(words)
                self._by_stem.setdefault(words[0].stem, []).append((words, id))
        for sequences in self._by_stem.values():
            sequences.sort(key=lambda each: -len(each[0]))

    def find(self, found: Sequence[Token], text: str = "") -> list[Match]:
        """Matches from left to right, never overlapping. With the text, none goes over a full stop, comma or bracket."""
        matches, position = [], 0
        while position < len(found):
            match = self._at(position, found, text)
            if match:
                matches.append(match)
            position = match.end if match else position + 1
        return matches

    def _at(self, position, found, text):
        for words, id in self._by_stem.get(found[position].stem, ()):
            chunk = found[position : position + len(words)]
            if len(chunk) == len(words) and all(map(_says, chunk, words)) and not _is_parted(chunk, text):
                return Match(position, position + len(words), id)
        return None


def _words(text, language):
    """What a wording is recognised by; nothing where it is too short or too common to be."""
    found = tokens(text, language)
    words = tuple(_Word(token.stem, token.word if _is_acronym(token.surface) else "") for token in found)
    if all(is_stop_word(token.word, language) and not _is_acronym(token.surface) for token in found):
        return ()
    is_recognisable = any(word.acronym for word in words) or sum(len(token.word) for token in found) >= 3
    return words if is_recognisable else ()


def _says(token, word):
    if token.stem != word.stem:
        return False
    return not word.acronym or (_is_acronym(token.surface) and token.word == word.acronym)


def _is_acronym(surface):
    return surface.isupper() and sum(map(str.isalpha, surface)) >= 2


def _is_parted(chunk, text):
    return any(_APART.search(text, a.end, b.start) for a, b in zip(chunk, chunk[1:], strict=False))


def _is_complement(inside, language):
    """`mission (d'un établissement)`: what follows the term, not another name for it."""
    first = re.match(r"\W*(\w+)", inside)
    return bool(first) and (is_stop_word(first[1].lower(), language) or len(first[1]) == 1)
