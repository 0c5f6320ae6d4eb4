"""Words that mean something else across the border: what a reader is told, and where the glossary explains it."""

from collections.abc import Iterable
from dataclasses import dataclass

from language.analysis import LANGUAGES
from search.expressions import split
from search.parsing import Asked, Quoted
from search.synonyms import content_stems, stems_of

LONGEST = 4  # words of an expression


@dataclass(frozen=True)
class Friend:
    word: str  # as the reader wrote it
    slugs: tuple[str, ...]  # glossary terms that speak of it


class FalseFriends:
    def __init__(self, rows: Iterable[tuple[str, str, str | None]] = ()):
        """`rows`: false friends and words of the term itself, separated by semicolons, and the slug of a glossary term."""
        self._slugs = {}
        for words, own, slug in rows:
            names = {text.lower() for text in split(own)}
            for text in split(words) if slug else ():
                for key in {content_stems(text, language) for language in LANGUAGES} - {()}:
                    slugs = self._slugs.setdefault(key, [])
                    slugs.insert(
                        0 if text.lower() in names else len(slugs), slug
                    )  # the word's own term explains it best

    def among(self, asked: Asked) -> list[Friend]:
        """Those that were asked for, quoted or not."""
        if not self._slugs:
            return []
        words = [_words(clause) for clause in asked.clauses]
        found = {}
        for start in range(len(words)):
            for end in range(start + 1, min(len(words), start + LONGEST) + 1):
                parts, surface = zip(*words[start:end], strict=True)
                slugs = self._slugs_of(sum(parts, ()))
                if slugs:
                    found.setdefault(tuple(slugs), Friend(" ".join(surface), tuple(slugs)))
        return list(found.values())

    def _slugs_of(self, parts):
        keys = dict.fromkeys(stems_of(parts, language) for language in LANGUAGES)
        return list(dict.fromkeys(slug for key in keys for slug in self._slugs.get(key, ())))


def _words(clause):
    if isinstance(clause, Quoted):
        return tuple(clause.text.split()), clause.text
    return clause.parts, clause.surface
