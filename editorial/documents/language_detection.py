"""Italian or French, by the words that only one of them has."""

import re

from language.folding import fold
from language.stop_words import STOP_WORDS

ONLY = {
    "it": STOP_WORDS["it"] - STOP_WORDS["fr"],
    "fr": STOP_WORDS["fr"] - STOP_WORDS["it"],
}
WORD = re.compile(r"[^\W\d_]+")
ENOUGH = 5  # words of one language, and twice those of the other
MOST = 20_000  # characters looked at


def detect(text):
    """ "it", "fr", or "" where the words do not say."""
    words = [fold(word) for word in WORD.findall(text[:MOST])]
    italian, french = (sum(word in ONLY[language] for word in words) for language in ("it", "fr"))
    more, less, language = (italian, french, "it") if italian >= french else (french, italian, "fr")
    return language if more >= ENOUGH and more >= 2 * less else ""
