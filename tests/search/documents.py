"""Small documents for the tests of the search."""

import time
from itertools import count

from practices.models.record import ALPHABET
from search.document import SearchDocument, Texts

numbers = count(1)


def code_for(number):
    return "".join(ALPHABET[number >> shift & 31] for shift in range(25, -1, -5))


def make_document(record_id=None, it=None, fr=None, published=1_700_000_000, **facets):
    """`it` and `fr` are titles or dicts of texts; facets are values or tuples of values."""
    record_id = record_id or next(numbers)
    texts = {
        language: Texts(**({"title": text} if isinstance(text, str) else text))
        for language, text in (("it", it), ("fr", fr))
        if text is not None
    }
    values = {name: (value,) if isinstance(value, str) else tuple(value) for name, value in facets.items()}
    return SearchDocument(record_id, code_for(record_id), texts, values, published, time.time_ns() // 1000)
