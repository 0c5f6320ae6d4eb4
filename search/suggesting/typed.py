"""What has been typed so far → the beginnings of words that are looked for."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from language.analysis import LANGUAGES, is_stop_word, surface_words
from search.compounds import joined, prefixed
from search.parsing import written

LONGEST = 100  # characters; nobody types on who wants to be offered something
SHORTEST = 2  # letters or digits altogether
_MOST_WORDS = 6
_MOST_READINGS = 4


@dataclass(frozen=True)
class Typed:
    """Each reading is a way of understanding it: beginnings of words, folded, all of which a suggestion must have."""

    readings: tuple[tuple[str, ...], ...] = ()

    def __bool__(self):
        return bool(self.readings)

    def begins(self, words: frozenset[str]) -> bool:
        """Whether words, folded, have a word for each beginning of a reading."""
        return any(
            all(any(word.startswith(beginning) for word in words) for beginning in reading) for reading in self.readings
        )


def typed(text: str) -> Typed:
    """Never an exception. Elided articles and stop words say nothing, except the last word, which may go on."""
    found = written(text.replace("\x00", " ")[:LONGEST])
    kept = [word for word in found[:-1] if word.is_compound or not _is_stop_word(word.parts[0])] + found[-1:]
    ways = [_ways(word) for word in kept[-_MOST_WORDS:]]
    readings = [sum(reading, ()) for reading in list(product(*ways))[:_MOST_READINGS]] if ways else []
    return Typed(tuple(reading for reading in readings if sum(map(len, reading)) >= SHORTEST))


@lru_cache(maxsize=4000)
def words_of(text: str, language: str) -> frozenset[str]:
    """Words of something to be suggested, compounds also as one."""
    solid = (joined(word.parts) for word in written(text) if word.is_compound)
    return frozenset(surface_words(text, language)) | frozenset(filter(None, solid))


def _ways(word):
    """Compounds are found however they are written: in one, with a hyphen or apart."""
    if not word.is_compound:
        return [word.parts, *prefixed(word.parts[0])]
    solid = joined(word.parts)
    return [word.parts, (solid,)] if solid else [word.parts]


def _is_stop_word(word):
    return any(is_stop_word(word, language) for language in LANGUAGES)
