"""What the search asks of an engine. Whatever fulfils it passes tests/search/test_contract_*.py."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from search.document import SearchDocument, Texts


class IndexUnavailable(Exception):
    """The index cannot answer: lost, damaged, of another edition, or its server is away. Rebuilding may mend it."""


class IndexBusy(IndexUnavailable):
    """Another process is writing and did not finish in time; what was to be written is still to be written."""


class EngineAway(IndexUnavailable):
    """The server does not answer, or not us: the index may be whole, and rebuilding would mend nothing."""


class EngineAvoided(EngineAway):
    """It did not answer a moment ago, and is not asked again yet."""


class DocumentsRefused(Exception):
    """The engine took the other documents and will not take these, however often they are offered."""

    def __init__(self, record_ids):
        super().__init__(f"documents refused: {', '.join(map(str, record_ids))}")
        self.record_ids = frozenset(record_ids)


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
        """Best first, equal scores by code; `sort="recent"`: last published first, then by code.

        In the index that `generation` saw last: whoever searches asks that first, for the words of the archive.
        """

    def update(
        self, documents: Iterable[SearchDocument], removed: Iterable[int] = (), version: int | None = None
    ) -> None:
        """Replace the documents of these records and remove others; what comes late never replaces what is newer.

        `removed` is read after the documents and may name them too; `version` is that of the removals, by
        default the time in microseconds. May raise DocumentsRefused when it has done the rest.
        """

    def rebuild(
        self,
        documents: Iterable[SearchDocument],
        accept: Callable[[int], None] = lambda count: None,
        is_resumed: bool = False,
    ) -> int:
        """Build everything anew beside what is there, then change over at once. Returns the number of documents.

        `accept` is given that number before the change-over; if it raises, what was there stays. `is_resumed`: the
        documents are those that `unfinished` did not name.
        """

    def unfinished(self) -> set[int]:
        """Records that an interrupted rebuild has done already: the next one goes on from there."""

    def probe(self) -> None:
        """Raise IndexUnavailable where reading would."""

    def edition(self) -> tuple[str, str]:
        """Fingerprints of mapping, analysis and rules: of the index in use, and of a new one."""

    def digests(self) -> dict[int, int]:
        """Digest of the document of every record: what a check compares with the database."""

    def versions(self) -> dict[int, int]:
        """Version of the document of every record."""

    def count(self) -> int: ...

    def words(self) -> Iterable[tuple[str, str, int]]:
        """Folded words as written, their language, and how many records have them."""

    def generation(self) -> Hashable:
        """Differs whenever the content of the index does: what caches of its words hang on."""
