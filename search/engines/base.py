"""What the search asks of an engine. Whatever fulfils it passes tests/search/test_contract_*.py."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from search.document import SearchDocument, Texts


class IndexUnavailable(Exception):
    """The index cannot answer: lost, damaged, of another edition, or its server is away. Rebuilding may mend it."""


class IndexBusy(IndexUnavailable):
    """Another process is writing and did not finish in time; what was to be written is still to be written."""


@dataclass(frozen=True)
class Question:
    tree: object  # see search/nodes.py
    language: str = "it"
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # "or" inside a facet, "and" between facets
    facets: tuple[str, ...] = ()  # to be counted, each without its own filter
    sort: str = "relevance"
    offset: int = 0
    limit: int = 20


@dataclass(frozen=True)
class RawHit:
    record_id: int
    code: str
    score: float
    texts: Mapping[str, Texts]


@dataclass(frozen=True)
class Answer:
    total: int
    hits: tuple[RawHit, ...] = ()
    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


class Engine(Protocol):
    """All methods raise IndexUnavailable when there is no index to work on."""

    name: str

    def search(self, question: Question) -> Answer:
        """Best first, equal scores by code; `sort="recent"`: last published first, then by code."""

    def update(self, documents: Iterable[SearchDocument], removed: Iterable[int] = ()) -> None:
        """Replace the documents of these records and remove others, in one step that readers see whole."""

    def rebuild(self, documents: Iterable[SearchDocument]) -> int:
        """Build everything anew beside what is there, then change over at once. Returns the number of documents."""

    def digests(self) -> dict[int, int]:
        """Digest of the document of every record: what a check compares with the database."""

    def count(self) -> int: ...

    def words(self) -> Iterable[tuple[str, str, int]]:
        """Folded words as written, their language, and how many records have them."""

    def generation(self) -> Hashable:
        """Differs whenever the content of the index does: what caches of its words hang on."""
