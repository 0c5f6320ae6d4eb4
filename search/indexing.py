"""The only writer: outbox → engine, and the whole archive → a new index."""

import logging
from functools import lru_cache

from django.conf import settings

from search import outbox
from search.documents import documents, public_records
from search.engines.base import Engine, IndexBusy, IndexUnavailable
from search.engines.embedded import EmbeddedEngine
from search.models import OutboxEntry

logger = logging.getLogger(__name__)
CHUNK = 500  # records that one commit takes


@lru_cache(maxsize=1)
def engine() -> Engine:
    return EmbeddedEngine(settings.SEARCH_INDEX_DIR)


def drain() -> int:
    """Index what the outbox holds, until it is empty. Returns how many records; IndexUnavailable leaves them there."""
    count = 0
    while entries := list(OutboxEntry.objects.order_by("pk").values_list("pk", "record_id")[:CHUNK]):
        ids = list(dict.fromkeys(record_id for _, record_id in entries))
        # Documents are read when the engine asks for them, under its lock: no older state can follow a newer one.
        engine().update(documents(ids), removed=ids)
        OutboxEntry.objects.filter(pk__in=[pk for pk, _ in entries]).delete()
        count += len(ids)
    return count


def drain_soon() -> None:
    """After a commit: a failure is logged and left to the next drain, the change itself has been made."""
    try:
        drain()
    except IndexBusy:
        logger.info("Another process is writing the index; the outbox waits for it")
    except IndexUnavailable:
        logger.warning("The index is not available; the outbox waits until it is rebuilt")


def rebuild() -> int:
    """Build the index anew. What changes meanwhile stays in the outbox and follows at the end."""
    last = OutboxEntry.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    count = engine().rebuild(documents(public_records()))
    OutboxEntry.objects.filter(pk__lte=last).delete()
    drain()
    return count


def health() -> dict:
    """For /healthz: no secrets, no addresses."""
    state = {"engine": engine().name, "pending": outbox.pending()}
    try:
        return state | {"index": "ok", "indexed": engine().count()}
    except IndexUnavailable:
        return state | {"index": "unavailable"}
