"""The words of the archive: what typing errors are measured on, and how a stem is written in the texts."""

from collections import defaultdict
from collections.abc import Iterable

from language.analysis import LANGUAGES, stem


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

    def knows(self, word: str) -> bool:
        """Whether a folded word finds something in either language, itself or by what it leads to."""
        return word in self.frequency or any(self.has(stem(word, language), language) for language in LANGUAGES)
