"""The `Record` row of every demonstration record, made before any page so that records can point to each other."""

import hashlib

from wagtail.models import Locale

from home.loading.data import original_language, records
from home.loading.markup import identifier
from practices.models import Record
from practices.models.record import ALPHABET

LENGTH = 6


def load_rows():
    written = 0
    locales = {locale.language_code: locale for locale in Locale.objects.all()}
    for record in records():
        key = identifier(record["slug"])
        if not Record.objects.filter(translation_key=key).exists():
            language = original_language(record["slug"])
            Record.objects.create(
                translation_key=key, code=_code(record["slug"]), kind=record["kind"], original_locale=locales[language]
            )
            written += 1
    return written


def _code(slug):
    """The same code on every machine: links to the demonstration's records can be written down."""
    for attempt in range(100):
        number = int.from_bytes(hashlib.sha256(f"{slug}/{attempt}".encode()).digest()[:4], "big")
        code = "".join(ALPHABET[number >> (5 * place) & 31] for place in range(LENGTH))
        if not Record.objects.filter(code=code).exists():
            return code
    raise RuntimeError(f"No free code for {slug}.")


def row_of(slug):
    return Record.objects.get(translation_key=identifier(slug))
