"""A pattern that finds words in a text however they are accented: `agees` finds *Âgées*, `wecare` finds *WE.CA.RE.*

It begins with the set of all first letters, which the regular expression engine looks for at the speed of memory; whether
a word begins there is asked next, and only then which word it is.
"""

import re
from functools import lru_cache

_LETTERS = {
    "a": "aàáâäã",
    "c": "cç",
    "e": "eéèêë",
    "i": "iíìîï",
    "n": "nñ",
    "o": "oóòôöõ",
    "u": "uúùûü",
    "y": "yÿ",
}
_LIGATURES = {"oe": "œ", "ae": "æ"}
_BETWEEN = r"[\W_]{1,4}(?:[^\W\d_]{1,5}['’])?"  # words of an expression, the second perhaps with an elided article
# After a first letter: none before it, or it is a digit after four letters (see language/words.py).
_BEGINS = r"(?:(?<![^\W_].)|(?<=[^\W\d_]{4}\d))"
_ENDS = r"(?:(?![^\W_])|(?<=[^\W\d_]{4})(?=\d))"
_ACRONYM = r"(?=[^\W\d_]{0,2}\.[^\W\d_]{1,3}\.)"  # after a first letter: dots between the letters that follow
_DOT = r"\.?"
_LONGEST_ACRONYM = 10  # letters
_END_OF_WORD = ""


@lru_cache(maxsize=256)
def pattern(expressions: frozenset[tuple[tuple[str, ...], ...]]) -> re.Pattern | None:
    """For texts in lower case. An expression is a sequence of words, each given by its folded forms."""
    single = {form for words in expressions if len(words) == 1 for form in words[0]}
    longer = sorted((words for words in expressions if len(words) > 1), key=len, reverse=True)
    ways = {}  # first letters → what may follow one of them
    for words in longer:
        rest = "".join(_BETWEEN + _alternatives(forms) for forms in words[1:])
        _add(ways, words[0], after=rest)
    _add(ways, single)
    _add(ways, {form for form in single if form.isalpha() and len(form) <= _LONGEST_ACRONYM}, _ACRONYM, dot=_DOT)
    if not ways:
        return None
    known = "|".join(f"(?<=[{first}])(?:{'|'.join(rests)})" for first, rests in ways.items())
    return re.compile(f"[{''.join(ways)}]{_BEGINS}(?:{known}){_ENDS}", re.DOTALL)


def _add(ways, forms, before="", after="", dot=""):
    for first, rest in _tree(forms).items():
        ways.setdefault(first, []).append(f"{before}{_branches(rest, dot)}{after}")


def _alternatives(forms):
    return f"(?:{'|'.join(f'[{first}]{_branches(rest)}' for first, rest in _tree(forms).items())})"


def _tree(forms):
    """Forms as a tree of letters: one that fails at its second letter costs the others nothing."""
    tree = {}
    for form in sorted(forms):
        for spelling in _spellings(form):
            node = tree
            for letter in spelling:
                node = node.setdefault(_LETTERS.get(letter, letter), {})
            node[_END_OF_WORD] = {}
    return tree


def _spellings(form):
    """A form, and once more for each ligature it may be written with."""
    yield form
    for pair, ligature in _LIGATURES.items():
        if pair in form:
            yield form.replace(pair, ligature)


def _branches(node, dot=""):
    ways = [f"{dot}[{letters}]{_branches(rest, dot)}" for letters, rest in node.items() if letters != _END_OF_WORD]
    if _END_OF_WORD in node:
        ways.append(dot)
    return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"
