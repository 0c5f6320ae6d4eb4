"""The words of the archive: what typing errors are measured on, and how a stem is written in the texts."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from heapq import nsmallest

from language.analysis import LANGUAGES, stem

_LAST = "\U0010ffff"


class _Stems(dict):
    """Kept from one state of the archive to the next: nearly all words stay."""

    def __init__(self, language):
        super().__init__()
        self.language = language

    def __missing__(self, word):
        found = self[word] = stem(word, self.language)
        return found


_STEMS = {language: _Stems(language) for language in LANGUAGES}


class WordList:
    """Folded words as written, with the number of records that have them, per language."""

    def __init__(self, rows: Iterable[tuple[str, str, int]] = (), others: Iterable[tuple[str, str]] = ()):
        """`rows`: word, language, records. `others`: words of synonyms, known though no record has them."""
        self.frequency = defaultdict(int)
        self._forms = {language: defaultdict(list) for language in LANGUAGES}
        for word, language, records in rows:
            self.frequency[word] += records
            self._forms[language][_STEMS[language][word]].append(word)
        self._others = frozenset(others)
        for word, _ in self._others:
            self.frequency[word] += 0

    def has(self, stem: str, language: str) -> bool:
        """Whether a record has a word of this stem."""
        return stem in self._forms[language]

    def forms(self, stem: str, language: str) -> list[str]:
        return self._forms[language].get(stem, [])

    def beginning(self, letters: str, most: int) -> list[str]:
        """Words of records that begin so, the most frequent first."""
        start = bisect_left(self._sorted, letters)
        end = bisect_left(self._sorted, letters + _LAST)
        return nsmallest(most, self._sorted[start:end], key=lambda word: (-self.frequency[word], word))

    @cached_property
    def _sorted(self):
        return sorted(word for word, records in self.frequency.items() if records)

    def knows(self, word: str) -> bool:
        """Whether a folded word finds something in either language, itself or by what it leads to."""
        return word in self.frequency or any(self.has(stem(word, language), language) for language in LANGUAGES)
