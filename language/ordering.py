"""The order of titles: the same in both languages, and whatever a database thinks of accents, capitals and spaces."""

import re

from language.folding import fold

_WORD = re.compile(r"\d+|[^\W\d_]+")
_DIGITS = 8  # numbers are filled up with zeros, so that 2 comes before 10
LONGEST = 255


def sort_key(text: str) -> str:
    """`«Être là», n. 2` → `etre la n 00000002`: to be compared sign by sign."""
    words = (word.zfill(_DIGITS) if word.isdecimal() else fold(word) for word in _WORD.findall(text))
    return " ".join(filter(None, words))[:LONGEST]
