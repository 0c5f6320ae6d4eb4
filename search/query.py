"""What is asked and what comes back, the same for every engine."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from search.document import Texts
from search.highlight import Highlighter
from search.through import Through

LONGEST = 200  # characters of a query that are read
MOST_WORDS = 12
PAGE_SIZE = 20
LARGEST_PAGE = 100
WINDOW = 10_000  # hits that can be paged through, on every engine; totals and counts are of all of them
ENOUGH = 3  # with fewer complete matches, partial ones follow


@dataclass(frozen=True)
class SearchQuery:
    text: str = ""
    language: str = "it"  # of the reader: its texts weigh more
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # parameter → chosen values
    sort: str = "relevance"  # or "recent"
    page: int = 1
    size: int = PAGE_SIZE
    is_literal: bool = False  # search what was written, without correcting typing errors
    route: str = "search"  # name of the address that shows the results, or "map"


@dataclass(frozen=True)
class Hit:
    record_id: int
    code: str
    score: float
    is_complete: bool  # has all the words of the query
    texts: Mapping[str, Texts]  # by language, as they were when the record was indexed
    through: tuple[Through, ...] = ()  # synonyms that stand in it in place of what was asked for


@dataclass(frozen=True)
class Correction:
    written: str
    searched: str


@dataclass(frozen=True)
class SearchResults:
    complete: int = 0  # records that have all the words
    partial: int = 0  # records that have only most of them, looked for when few have all
    hits: tuple[Hit, ...] = ()  # of the page; complete ones first
    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)  # facet → value → records of `total`
    corrections: tuple[Correction, ...] = ()
    meant: str = ""  # what the reader may have meant where little was found; it finds more
    is_shortened: bool = False  # the query was longer than what is read
    highlighter: Highlighter = Highlighter()
    clauses: tuple[Highlighter, ...] = ()  # one for each word or expression, where hits have attachments

    @property
    def total(self):
        return self.complete or self.partial

    @property
    def is_partial(self):
        return not self.complete and self.partial > 0

    @property
    def listed(self):
        """How many hits all pages hold together."""
        return min(self.complete + self.partial, WINDOW)

    @property
    def is_cut(self):
        """There are more hits than can be paged through."""
        return self.complete + self.partial > WINDOW

    @property
    def first_partial(self):
        """Index in `hits` before which the heading of the partial ones stands, or None."""
        return next((i for i, hit in enumerate(self.hits) if not hit.is_complete), None)
