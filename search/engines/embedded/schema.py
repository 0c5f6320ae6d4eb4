"""How a document lies in a tantivy index."""

import json
import zlib
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path

import tantivy

from language.analysis import LANGUAGES, stems_and_words
from practices.models.record import ALPHABET
from search.document import SearchDocument, Texts
from search.facets import FACET_NAMES
from search.nodes import FIELDS, NOTHING

_WORDS = "words"  # analysed in Python, so the tokenizer only cuts at spaces
_CODE_BITS = 30
_ATTACHED = "*"
_BETWEEN_TEXTS = "\x1f"
_LAST_CODE = (1 << _CODE_BITS) - 1


def build_schema():
    builder = tantivy.SchemaBuilder()
    builder.add_integer_field("record", indexed=True, fast=True)
    builder.add_integer_field("digest", fast=True)
    builder.add_integer_field("version", fast=True)
    builder.add_integer_field("recency", fast=True)
    builder.add_text_field("code", tokenizer_name="raw", index_option="basic")
    builder.add_bytes_field("facts", stored=True)
    builder.add_bytes_field("attachments", stored=True)
    for language in LANGUAGES:
        for field in FIELDS:
            builder.add_text_field(f"{field}_{language}", tokenizer_name=_WORDS, index_option="position")
        builder.add_bytes_field(f"texts_{language}", stored=True)
        builder.add_text_field(f"words_{language}", tokenizer_name=_WORDS, index_option="basic")
    for name in FACET_NAMES:
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic", fast=True)
    return builder.build()


SCHEMA = build_schema()


def register(index):
    whitespace = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
    index.register_tokenizer(_WORDS, whitespace)
    return index


def encode(document: SearchDocument):
    encoded = tantivy.Document()
    encoded.add_integer("record", document.record_id)
    encoded.add_integer("digest", document.digest)
    encoded.add_integer("version", document.version)
    encoded.add_integer("recency", recency(document.published, document.code))
    encoded.add_text("code", document.code)
    encoded.add_bytes("facts", pack(document))
    encoded.add_bytes("attachments", _packed_attachments(document))
    for language in LANGUAGES:
        texts, words = document.texts.get(language), set()
        if texts:
            encoded.add_bytes(f"texts_{language}", _joined(texts))
        for field, text in vars(texts or Texts()).items():
            stems, found = stems_and_words(text, language) if text else ((), ())
            encoded.add_text(f"{field}_{language}", " ".join(stems) or NOTHING)
            words.update(found)
        encoded.add_text(f"words_{language}", " ".join(words))
    for name, values in document.facets.items():
        for value in dict.fromkeys(values):  # a value added twice would count twice
            encoded.add_text(name, value)
    return encoded


def _joined(texts):
    """Of attachments only whether there are any: their texts are long, and no hit is shown with them."""
    kept = vars(texts) | {"attachments": _ATTACHED if texts.attachments else ""}
    return _BETWEEN_TEXTS.join(text.replace(_BETWEEN_TEXTS, " ") for text in kept.values()).encode()


def _packed_attachments(document):
    found = {language: texts.attachments for language, texts in document.texts.items() if texts.attachments}
    return zlib.compress(json.dumps(found).encode(), 1) if found else b""


def pack(document: SearchDocument) -> bytes:
    """All but the texts, which are read at every search and therefore kept in a form that costs nothing to read."""
    facets = {name: list(values) for name, values in document.facets.items()}
    return json.dumps([document.record_id, document.code, facets, document.published, document.version]).encode()


def unpack(stored) -> SearchDocument:
    record_id, code, facets, published, version = json.loads(stored["facts"][0])
    facets = {name: tuple(values) for name, values in facets.items()}
    attachments = json.loads(zlib.decompress(stored["attachments"][0])) if stored["attachments"][0] else {}
    texts = {
        language: replace(found, attachments=attachments.get(language, ""))
        for language, found in unpack_texts(stored).items()
    }
    return SearchDocument(record_id, code, texts, facets, published, version)


def unpack_texts(stored) -> dict[str, Texts]:
    """What a hit is shown with; where a record has attachments, a sign in their place."""
    found = ((language, stored[f"texts_{language}"]) for language in LANGUAGES)
    return {language: Texts(*packed[0].decode().split(_BETWEEN_TEXTS)) for language, packed in found if packed}


def recency(published: int, code: str) -> int:
    """Seconds and code in one number, so that one fast field sorts by both: the latest first, then by code."""
    number = 0
    for letter in code:
        number = number * 32 + ALPHABET.index(letter)
    return published << _CODE_BITS | _LAST_CODE - number


def code_of(recency: int) -> str:
    number = _LAST_CODE - (recency & _LAST_CODE)
    return "".join(ALPHABET[number >> shift & 31] for shift in range(_CODE_BITS - 5, -1, -5))


def edition() -> str:
    """Changes with the schema, the analysis and its rules: an index of another edition is rebuilt, not searched."""
    here = Path(__file__)
    language = here.parents[3] / "language"
    files = [here, here.parents[2] / "document.py", *language.glob("*.py"), *(language / "rules").glob("*.tsv")]
    digest = blake2b(digest_size=6)
    for file in sorted(files):
        digest.update(file.read_bytes())
    digest.update(tantivy.__version__.encode())
    return digest.hexdigest()
