"""Words as they are written: what is one token of a text, and where it stands.

A token is a run of letters and digits. Hyphens part words, apostrophes part words, the elided articles before an
apostrophe are cut, dotted acronyms are one word, and digits part from four or more letters before them.
"""

import re
from itertools import pairwise

APOSTROPHES = "'’‘ʼ′`´"
# Combining accents, soft hyphen and zero-width characters are part of the word they stand in.
_INSIDE = "\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff"
_WORD = rf"[^\W_]+(?:[{_INSIDE}][^\W_]*)*"
_PART = r"[^\W\d_]{1,3}"
_NOT_A_HOST = r"(?![\w.-]*\.(?:it|fr|eu|com|org|net)\b)"
_ACRONYM = (  # WE.CA.RE. and C.I.S.A.S, S.r.l. and U.E., not asl.to.it
    rf"(?<![@/\w])(?={_PART}\.{_PART}\.){_NOT_A_HOST}"
    rf"(?:(?:{_PART}\.){{3,}}|(?:{_PART}\.){{2,}}(?={_PART}(?![\w.]))|(?:[^\W\d_]\.){{2,}})(?:{_PART}(?![\w.]))?"
)
_UNIT = rf"(?:{_ACRONYM}|{_WORD})"

# Written pieces of a text; only these are cut further, once per piece, because texts repeat themselves.
PIECE = re.compile(rf"{_UNIT}(?:[{APOSTROPHES}]{_UNIT})*[{APOSTROPHES}]?")
_KEPT_WHOLE = rf"(?i:aujourd[{APOSTROPHES}]hui|prud[{APOSTROPHES}]hom\w+)"
_SINGLE = re.compile(rf"{_KEPT_WHOLE}|{_UNIT}")
_DIGITS_AFTER_LETTERS = re.compile(r"(?<=[^\W\d_]{4})(?=\d)")

_ITALIAN_ELISIONS = (
    "l un d c s m t v n gl all dall dell nell sull coll pell agl dagl degl negl sugl quell quest dov com cos"
)
_FRENCH_ELISIONS = "l d j m t s n c qu jusqu lorsqu puisqu quoiqu quelqu presqu"
ELISIONS = {"it": frozenset(_ITALIAN_ELISIONS.split()), "fr": frozenset(_FRENCH_ELISIONS.split())}


def cut(piece: str, language: str) -> list[tuple[int, int]]:
    """Start and end of each token in a written piece: `dell'école` → [(5, 10)]."""
    if piece.isalpha():
        return [(0, len(piece))]
    spans = []
    for match in _SINGLE.finditer(piece):
        start, end = match.span()
        if piece[end : end + 1] and piece[end] in APOSTROPHES and match[0].lower() in ELISIONS[language]:
            continue
        edges = [start, *(start + m.start() for m in _DIGITS_AFTER_LETTERS.finditer(match[0])), end]
        spans += pairwise(edges)
    return spans
