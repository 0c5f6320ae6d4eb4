"""Is the index what the database says? And making it so."""

from dataclasses import dataclass

from search import outbox
from search.documents import documents, public_records
from search.indexing import engine
from search.versions import last_version, raise_version


@dataclass(frozen=True)
class Differences:
    missing: tuple[int, ...]  # public and not in the index
    surplus: tuple[int, ...]  # in the index and not public
    stale: tuple[int, ...]  # in the index as they were
    ahead: tuple[int, ...] = ()  # with a version that this database never gave: it would refuse what comes next

    def __bool__(self):
        return bool(self.missing or self.surplus or self.stale or self.ahead)

    def __iter__(self):
        yield from (*self.missing, *self.surplus, *self.stale, *self.ahead)


def check() -> Differences:
    """Compare the index with the database by ids, by digests of the documents and by versions."""
    indexed, versions = engine().digests(), engine().versions()
    wanted = {document.record_id: document.digest for document in documents(public_records(), version=0)}
    last = last_version()  # read after those of the index
    return Differences(
        missing=tuple(sorted(wanted.keys() - indexed.keys())),
        surplus=tuple(sorted(indexed.keys() - wanted.keys())),
        stale=tuple(sorted(i for i in wanted.keys() & indexed.keys() if wanted[i] != indexed[i])),
        ahead=tuple(sorted(i for i, version in versions.items() if version > last)),
    )


def repair() -> int:
    """Put every difference into the outbox and drain it."""
    found = check()
    if found.ahead:
        raise_version(max(engine().versions().values()))
    with outbox.postponed(is_patient=True):
        outbox.enqueue(dict.fromkeys(found))
    return len(set(found))
