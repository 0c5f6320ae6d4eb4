"""The one analysis of search and glossary.

Words (`words.py`) → lower case and accents folded (`folding.py`) → lemma rules (`rules/`) → light stemmer
(`stemmers.py`). Folding comes before rules and stems, so that words typed without accents meet their family.
"""

from itertools import chain
from typing import NamedTuple

from language.composition import composed, origins
from language.folding import fold
from language.rules import rules_for
from language.stemmers import STEMMERS
from language.stop_words import STOP_WORDS
from language.words import PIECE, cut

LANGUAGES = ("it", "fr")

_PIECES_KEPT = 50_000  # per language and process: some 10 MB
_LONGEST_PIECE_KEPT = 60
_LONGEST_STEM = 100  # nobody's word; engines refuse or choke on much longer terms


class Token(NamedTuple):
    surface: str  # as written, without an elided article
    start: int  # of the surface in the text that was given
    end: int
    stem: str  # what search and glossary compare
    word: str  # the surface folded: what typing errors and stop words are compared on


def analyse(text: str, language: str) -> list[str]:
    """Stems of all words, in order: `analyse("l'assistenza agli anziani", "it")` → `["assistenz", "agli", "anzian"]`."""
    return list(chain.from_iterable(map(_ANALYSERS[language].stems.__getitem__, PIECE.findall(composed(text)))))


def tokens(text: str, language: str) -> list[Token]:
    """The same words with their place in the text; `[t.stem for t in tokens(…)] == analyse(…)`."""
    pieces = _ANALYSERS[language].pieces
    places = origins(text)
    found = []
    for match in PIECE.finditer(composed(text)):
        base = match.start()
        for start, end, stem, word in pieces[match[0]]:
            first, last = base + start, base + end
            if places:
                first, last = places[first], places[last]
            found.append(Token(text[first:last], first, last, stem, word))
    return found


def surface_words(text: str, language: str) -> list[str]:
    """Folded words as written, in order: what typing errors are measured on."""
    pieces = _ANALYSERS[language].pieces
    return [word for piece in PIECE.findall(composed(text)) for _, _, _, word in pieces[piece]]


def stems_and_words(text: str, language: str) -> tuple[list[str], set[str]]:
    """What `analyse` and the set of `surface_words` give, for the price of one."""
    analyser = _ANALYSERS[language]
    found = PIECE.findall(composed(text))
    words = {word for piece in set(found) for _, _, _, word in analyser.pieces[piece]}
    return list(chain.from_iterable(map(analyser.stems.__getitem__, found))), words


def stem(word: str, language: str) -> str:
    """Stem of one folded word."""
    return _ANALYSERS[language].stem(word)


def is_stop_word(word: str, language: str) -> bool:
    """Whether a folded word is one that unquoted queries drop."""
    return word in STOP_WORDS[language]


def is_dictionary_word(word: str, language: str) -> bool:
    """Whether the lemma rules know a folded word. They know the short and the irregular ones, not all words."""
    return word in _ANALYSERS[language].known


class _Cache(dict):
    """Filled on demand and emptied when full: vocabulary follows Zipf's law, so the common words are soon back."""

    def __init__(self, compute):
        super().__init__()
        self.compute = compute

    def __missing__(self, piece):
        value = self.compute(piece)
        if len(piece) <= _LONGEST_PIECE_KEPT:
            if len(self) >= _PIECES_KEPT:
                self.clear()
            self[piece] = value
        return value


class _Analyser:
    def __init__(self, language):
        self.language = language
        self.rules = rules_for(language)
        self.known = frozenset(self.rules) | frozenset(self.rules.values())
        self.stemmer = STEMMERS[language]
        self.pieces = _Cache(self.analyse_piece)
        self.stems = _Cache(lambda piece: tuple(part[2] for part in self.analyse_piece(piece)))

    def stem(self, word):
        ruled = self.rules.get(word)
        return self.stemmer(word)[:_LONGEST_STEM] if ruled is None else ruled

    def analyse_piece(self, piece):
        parts = ((start, end, fold(piece[start:end])) for start, end in cut(piece, self.language))
        return tuple((start, end, self.stem(word), word) for start, end, word in parts if word)


_ANALYSERS = {language: _Analyser(language) for language in LANGUAGES}
