"""Letters and their accents as one character each, with the way back to where they stood."""

import re
import unicodedata

_CLUSTER = re.compile(r"[^\u0300-\u036f][\u0300-\u036f]+")


def composed(text: str) -> str:
    """`e` + `◌́` → `é`. Texts from keyboards are so already; those from PDF files and Apple's file names may not be."""
    if unicodedata.is_normalized("NFC", text):
        return text
    return _CLUSTER.sub(lambda match: unicodedata.normalize("NFC", match[0]), text)


def origins(text: str) -> list[int] | None:
    """For each character of `composed(text)` and its end, the offset in `text`; None where they are the same."""
    if unicodedata.is_normalized("NFC", text):
        return None
    places, end = [], 0
    for match in _CLUSTER.finditer(text):
        places += range(end, match.start())
        places += [match.start()] * len(unicodedata.normalize("NFC", match[0]))
        end = match.end()
    return [*places, *range(end, len(text) + 1)]
