"""The outbox: what was changed and is not in the index yet."""

from collections.abc import Iterable
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import transaction

from search.models import OutboxEntry

_postponed = ContextVar("postponed", default=False)


def enqueue(record_ids: Iterable[int]) -> None:
    """Note changed records in the current transaction; they are indexed once it is committed."""
    entries = [OutboxEntry(record_id=record_id) for record_id in dict.fromkeys(record_ids) if record_id]
    if not entries:
        return
    OutboxEntry.objects.bulk_create(entries)
    if not _postponed.get():
        transaction.on_commit(_drain, robust=True)


def is_empty() -> bool:
    return not OutboxEntry.objects.exists()


def pending() -> int:
    return OutboxEntry.objects.count()


@contextmanager
def postponed():
    """Index once at the end what is changed inside: for imports, which change many records."""
    token = _postponed.set(True)
    try:
        yield
    finally:
        _postponed.reset(token)
    transaction.on_commit(_drain, robust=True)


def _drain():
    from search.indexing import drain_soon  # it reads this module

    drain_soon()
