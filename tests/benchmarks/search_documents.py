"""Documents for measuring an engine without a database: sentences of the demonstration and a large vocabulary."""

import random

from practices.models.record import ALPHABET
from search.document import SearchDocument, Texts
from tests.benchmarks.texts import LANGUAGES, sentences

WORDS = 400  # of a text, per language
RARE_WORDS = 15_000  # of each language, beside those of the sentences
VALUES = {
    "kind": 6, "theme": 20, "target": 15, "territory": 30, "area": 10, "maturity": 5, "status": 5, "programme": 8,
    "organisation": 300, "phase": 4, "participation": 7, "resource": 7, "period": 20,
}  # fmt: skip
SEVERAL = {"theme", "target", "territory", "organisation", "period", "participation", "resource"}
_SYLLABLES = [
    "ba",
    "ce",
    "di",
    "fo",
    "gu",
    "la",
    "me",
    "ni",
    "po",
    "ru",
    "sa",
    "te",
    "vi",
    "zo",
    "bri",
    "cla",
    "dre",
    "fli",
    "gno",
    "pla",
]


def documents(count: int):
    """The same ones each time."""
    chance = random.Random(20260101)
    store = sentences()
    rare = {language: [_word(chance) for _ in range(RARE_WORDS)] for language in LANGUAGES}
    for number in range(count):
        texts = {language: _texts(chance, store[language], rare[language]) for language in LANGUAGES}
        yield SearchDocument(
            number + 1, _code(number * 7919 % (1 << 30)), texts, _facets(chance), 1_700_000_000 + number
        )


def _texts(chance, lines, rare):
    body, words = [], 0
    while words < WORDS:
        line = f"{chance.choice(lines)} {chance.choice(rare)}."
        body.append(line)
        words += len(line.split())
    title = " ".join(chance.choice(lines).split()[:8])
    return Texts(title, "\n".join(" ".join(line.split()[:4]) for line in body[:8]), body[0], "\n".join(body))


def _facets(chance):
    facets = {}
    for name, size in VALUES.items():
        many = chance.randint(1, 4) if name in SEVERAL else 1
        facets[name] = tuple({f"{name}-{min(size - 1, int(chance.expovariate(6 / size)))}" for _ in range(many)})
    return facets | {"language": LANGUAGES}


def _word(chance):
    return "".join(chance.choice(_SYLLABLES) for _ in range(chance.randint(3, 5)))


def _code(number):
    return "".join(ALPHABET[number >> shift & 31] for shift in range(25, -1, -5))
