"""Writing made comparable: lower case, accents and ligatures away, nothing left but letters and digits."""

import unicodedata
from functools import lru_cache

# Letters that Unicode does not decompose but people type as others.
_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ħ": "h"})  # fmt: skip


@lru_cache(maxsize=20_000)
def fold(word: str) -> str:
    """`Âgées` → `agees`, `cœur` → `coeur`, `WE.CA.RE.` → `wecare`; folding twice changes nothing."""
    if word.isascii():
        return word.lower() if word.isalnum() else "".join(filter(str.isalnum, word.lower()))
    folded = word
    while True:  # compatibility letters can decompose into capitals; two rounds are enough in practice
        decomposed = unicodedata.normalize("NFKD", folded.lower().translate(_LETTERS))
        again = unicodedata.normalize("NFC", "".join(filter(str.isalnum, decomposed)))
        if again == folded:
            return folded
        folded = again
