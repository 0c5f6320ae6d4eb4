"""A pattern that finds words in a text however they are accented: `agees` finds *Âgées*, `wecare` finds *WE.CA.RE.*"""

import re
from functools import lru_cache

_LETTERS = {
    "a": "[aàáâäã]",
    "c": "[cç]",
    "e": "[eéèêë]",
    "i": "[iíìîï]",
    "n": "[nñ]",
    "o": "[oóòôöõ]",
    "u": "[uúùûü]",
    "y": "[yÿ]",
}
_LIGATURES = {"oe": "œ", "ae": "æ"}
_BETWEEN = r"[\W_]{1,4}(?:[^\W\d_]{1,5}['’])?"  # words of an expression, the second perhaps with an elided article
_START = r"\b"
_DIGIT_START = r"(?:\b|(?<=[^\W\d_]{4})(?=\d))"  # digits after four letters begin a word: see language/words.py
_END = r"(?:(?![^\W_])|(?<=[^\W\d_]{4})(?=\d))"
_ACRONYM = r"(?=[^\W\d_]{1,3}\.[^\W\d_]{1,3}\.)"  # letters with dots follow
_DOT = r"\.?"
_LONGEST_ACRONYM = 10  # letters


@lru_cache(maxsize=256)
def pattern(expressions: frozenset[tuple[tuple[str, ...], ...]]) -> re.Pattern | None:
    """For texts in lower case. An expression is a sequence of words, each given by its folded forms."""
    single = {form for words in expressions if len(words) == 1 for form in words[0]}
    parts = [_BETWEEN.join(_any_of(forms) for forms in words) for words in expressions if len(words) > 1]
    parts.sort(key=len, reverse=True)
    if single:
        parts += [_any_of(single), *_dotted(single)]
    if not parts:
        return None
    begins_with_digit = any(form[0].isdigit() for words in expressions for form in words[0])
    start = _DIGIT_START if begins_with_digit else _START
    return re.compile(f"{start}(?:{'|'.join(parts)}){_END}")


def _dotted(forms):
    """The forms that may be acronyms, with dots between their letters."""
    short = {form for form in forms if form.isalpha() and len(form) <= _LONGEST_ACRONYM}
    if short:
        first = "".join({_LETTERS.get(form[0], form[0]).strip("[]") for form in short})
        yield f"(?=[{first}œæ]){_ACRONYM}{_any_of(short, after=_DOT)}"


def _any_of(forms, after=""):
    """The forms as a tree of letters: one that fails at its first letter costs the others nothing."""
    tree = {}
    for form in forms:
        node = tree
        for letter in _letters(form):
            node = node.setdefault(letter + after, {})
        node[""] = {}
    return _branches(tree)


def _letters(form):
    i = 0
    while i < len(form):
        pair = form[i : i + 2]
        if pair in _LIGATURES:
            yield f"(?:{_LETTERS.get(pair[0], pair[0])}{_LETTERS[pair[1]]}|{_LIGATURES[pair]})"
            i += 2
        else:
            yield _LETTERS.get(form[i], re.escape(form[i]))
            i += 1


def _branches(node):
    ways = [letter + _branches(rest) for letter, rest in sorted(node.items()) if letter]
    if not ways:
        return ""
    joined = ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"
    return f"(?:{joined})?" if "" in node else joined
