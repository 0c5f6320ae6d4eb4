"""Light stemmers for Italian and French, after Jacques Savoy (UniNE, http://members.unine.ch/jacques.savoy/clef/).

They equal Lucene's ItalianLightStemmer and FrenchLightStemmer for words whose accents are already folded, which is how
the analysis of this archive gives them; the branches that wait for an accented ending are therefore not here.
`tests/search/test_elasticsearch_analysis.py` proves it against a real Elasticsearch.
"""

import re

_DOUBLED = re.compile(r"([^\W\d_])\1+")

# ending, shortest word it is cut from, letters cut, what replaces them; the first that fits ends the work
_FRENCH_ENDINGS = (
    ("issement", 10, 7, "r"),
    ("issant", 9, 5, "r"),
    ("ivement", 8, 6, "f"),
    ("ement", 7, 4, ""),
    ("ficatrice", 12, 7, "er"),
    ("ficateur", 11, 6, "er"),
    ("catrice", 10, 7, "quer"),
    ("cateur", 9, 6, "quer"),
    ("atrice", 9, 6, "er"),
    ("ateur", 8, 5, "er"),
)
_FRENCH_LATER_ENDINGS = (
    ("teuse", 8, 3, "r"),
    ("teur", 7, 2, "r"),
    ("euse", 6, 2, ""),
    ("ive", 8, 2, "f"),
    ("folle", 5, 3, "u"),
    ("molle", 5, 3, "u"),
    ("nnelle", 10, 5, ""),
    ("nnel", 10, 3, ""),
)
_FRENCH_LAST_ENDINGS = (
    ("esse", 9, 3, ""),
    ("inage", 8, 3, ""),
    ("ualisation", 13, 9, "el"),
    ("isation", 10, 7, ""),
    ("isateur", 10, 7, ""),
    ("ation", 9, 5, ""),
    ("ition", 9, 5, ""),
)


def italian(word: str) -> str:
    """Words under six letters stay as they are; longer ones lose their final vowel and an i or h before it."""
    if len(word) < 6:
        return word
    last, before = word[-1], word[-2]
    if last in "ei":
        return word[:-2] if before in "ih" else word[:-1]
    if last in "ao":
        return word[:-2] if before == "i" else word[:-1]
    return word


def french(word: str) -> str:
    word = _without_french_plural(word)
    stem = _cut(word, _FRENCH_ENDINGS)
    if stem is not None:
        return _french_norm(stem)
    if len(word) > 6 and word.endswith("trice"):
        word = word[:-4] + "eur"
    stem = _cut(word, _FRENCH_LATER_ENDINGS)
    if stem is not None:
        return _french_norm(stem)
    if len(word) > 8 and word.endswith("ique"):
        word = word[:-4]
    stem = _cut(word, _FRENCH_LAST_ENDINGS)
    return _french_norm(word if stem is None else stem)


def _without_french_plural(word):
    if len(word) > 5 and word[-1] == "x":
        word = word[:-2] + "l" if word[-3:-1] == "au" and word[-4] != "e" else word[:-1]
    if len(word) > 3 and word[-1] == "x":
        word = word[:-1]
    if len(word) > 3 and word[-1] == "s":
        word = word[:-1]
    return word


def _cut(word, endings):
    for ending, shortest, cut, replacement in endings:
        if len(word) >= shortest and word.endswith(ending):
            return word[:-cut] + replacement
    return None


def _french_norm(word):
    if len(word) > 4:
        word = _DOUBLED.sub(r"\1", word)
    if len(word) > 4 and word.endswith("ie"):
        word = word[:-2]
    if len(word) > 4:
        word = word.removesuffix("r").removesuffix("e").removesuffix("e")
        if len(word) > 1 and word[-1] == word[-2] and word[-1].isalpha():
            word = word[:-1]
    return word


STEMMERS = {"it": italian, "fr": french}
