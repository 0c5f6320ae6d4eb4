"""The outbox: what was changed and is not in the index yet."""

from collections.abc import Iterable
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import timedelta

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from search.models import OutboxEntry

_postponed = ContextVar("postponed", default=False)
_FIRST_PAUSE, _LONGEST_PAUSE = 10, 3600  # seconds until a record that cannot be indexed is tried again


def enqueue(record_ids: Iterable[int]) -> None:
    """Note changed records in the current transaction; they are indexed once it is committed."""
    entries = [OutboxEntry(record_id=record_id) for record_id in dict.fromkeys(record_ids) if record_id]
    if not entries:
        return
    OutboxEntry.objects.bulk_create(entries, batch_size=500)
    if not _postponed.get():
        transaction.on_commit(_drain, robust=True)


def leave(record_ids: Iterable[int]) -> None:
    """Note changed records for the next drain, not for one after this commit."""
    token = _postponed.set(True)
    try:
        enqueue(record_ids)
    finally:
        _postponed.reset(token)


def due(most: int, is_newest_first=False) -> list[OutboxEntry]:
    found = OutboxEntry.objects.filter(Q(due_at=None) | Q(due_at__lte=timezone.now()))
    return list(found.order_by("-pk" if is_newest_first else "pk")[:most])


def done(entries: Iterable[OutboxEntry]) -> None:
    OutboxEntry.objects.filter(pk__in=[entry.pk for entry in entries]).delete()


def put_off(entries: Iterable[OutboxEntry]) -> None:
    """Records that cannot be indexed as they are: tried again later and later, and never forgotten."""
    for entry in entries:
        seconds = min(_LONGEST_PAUSE, _FIRST_PAUSE * 2**entry.attempts)
        OutboxEntry.objects.filter(pk=entry.pk).update(
            attempts=F("attempts") + 1, due_at=timezone.now() + timedelta(seconds=seconds)
        )


def is_empty() -> bool:
    return not OutboxEntry.objects.exists()


def pending() -> int:
    return OutboxEntry.objects.count()


@contextmanager
def postponed(is_patient=False):
    """Index once at the end what is changed inside: for imports, which change many records.

    `is_patient`: nobody waits for an answer, as in a command, so all of it is indexed before going on.
    """
    token = _postponed.set(True)
    try:
        yield
    finally:
        _postponed.reset(token)
    transaction.on_commit(_drain_all if is_patient else _drain, robust=True)


def _drain():
    from search.indexing import drain_soon  # it reads this module

    drain_soon()


def _drain_all():
    from search.indexing import drain_patiently

    drain_patiently()
