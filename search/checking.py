"""Is the index what the database says? And making it so."""

from dataclasses import dataclass

from search import outbox
from search.documents import documents, public_records
from search.indexing import drain, engine


@dataclass(frozen=True)
class Differences:
    missing: tuple[int, ...]  # public and not in the index
    surplus: tuple[int, ...]  # in the index and not public
    stale: tuple[int, ...]  # in the index as they were

    def __bool__(self):
        return bool(self.missing or self.surplus or self.stale)


def check() -> Differences:
    """Compare the index with the database by digests of the documents."""
    indexed = engine().digests()
    wanted = {document.record_id: document.digest for document in documents(public_records())}
    return Differences(
        missing=tuple(sorted(wanted.keys() - indexed.keys())),
        surplus=tuple(sorted(indexed.keys() - wanted.keys())),
        stale=tuple(sorted(i for i in wanted.keys() & indexed.keys() if wanted[i] != indexed[i])),
    )


def repair() -> int:
    """Put every difference into the outbox and drain it."""
    found = check()
    outbox.enqueue([*found.missing, *found.surplus, *found.stale])
    return drain()
