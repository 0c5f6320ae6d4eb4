"""What an engine is given of a record, and gives back."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b

SAYING = 2  # raise it when documents of the same records say other things, so that every index is rebuilt
_GROUP, _BETWEEN = "\x1d", "\x1f"  # in no text


@dataclass(frozen=True)
class Texts:
    """Plain texts of a record in one language. `labels` are there in both languages, whatever the record's own."""

    title: str = ""
    labels: str = ""
    summary: str = ""
    body: str = ""
    attachments: str = ""  # of the documents that hang on the page: searched; in a hit a mere sign that there are any


@dataclass(frozen=True)
class SearchDocument:
    record_id: int
    code: str
    texts: Mapping[str, Texts]  # by language
    facets: Mapping[str, tuple[str, ...]]  # parameter → values, ancestors of hierarchical ones included
    published: int = 0  # last publication of any language, in seconds since 1970
    version: int = 0  # grows with every change: an engine that is told things out of order keeps the highest

    @cached_property
    def digest(self) -> int:
        """Fingerprint of the content in 63 bits: equal digests, nothing to index again."""
        parts = [self.code, str(self.published)]
        for language, texts in sorted(self.texts.items()):
            parts += [_GROUP, language, *vars(texts).values()]
        for name, values in sorted(self.facets.items()):
            if values:
                parts += [_GROUP, name, *sorted(values)]
        packed = _BETWEEN.join(parts).encode("utf-8", "replace")
        return int.from_bytes(blake2b(packed, digest_size=8).digest()) >> 1
