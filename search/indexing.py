"""The only writer: outbox → engine, and the whole archive → a new index."""

import logging
import time
from functools import lru_cache

from django.conf import settings

from search import outbox
from search.budget import budget, seconds_left
from search.building import buildable
from search.documents import public_records
from search.engines.base import DocumentsRefused, Engine, EngineAvoided, IndexBusy, IndexUnavailable
from search.engines.embedded import EmbeddedEngine
from search.ledger import DatabaseLedger
from search.models import OutboxEntry
from search.versions import next_version

logger = logging.getLogger(__name__)
CHUNK = 500  # records that one commit takes
_FIRST_CHUNK = 5  # where somebody waits; each following one is twice as large
_LEAST = 0.1  # seconds worth beginning a chunk with
_REST = 2.0  # seconds after an attempt that did not get through: the backlog is another's work now
_rests_until = 0.0
SMALLEST_SHARE = 0.99  # of the archive that a new index must hold


class RebuildRefused(Exception):
    """The new index holds too little of the archive to take the place of the old one."""


@lru_cache(maxsize=1)
def engine() -> Engine:
    if not settings.ELASTICSEARCH["URLS"]:
        return EmbeddedEngine(settings.SEARCH_INDEX_DIR)
    from search.engines.elasticsearch import ElasticsearchEngine  # a second to load: only where it is used
    from search.engines.elasticsearch.connection import Connection

    options = settings.ELASTICSEARCH
    return ElasticsearchEngine(Connection.from_settings(options), options["PREFIX"], DatabaseLedger())


def drain(chunk: int = CHUNK, is_newest_first: bool = False) -> int:
    """Index what is due in the outbox, until nothing is or the budget is spent. Returns how many records.

    IndexUnavailable leaves them there.
    """
    count = 0
    while seconds_left(_LEAST) >= _LEAST and (entries := outbox.due(chunk, is_newest_first)):
        count += _index(entries)
        chunk = min(CHUNK, 2 * chunk)
    return count


def drain_soon() -> None:
    """After a commit, while somebody waits: a bounded attempt. What it leaves is done in the background or by
    `sync_search`; a failure is logged, and the change itself has been made."""
    global _rests_until
    if time.monotonic() >= _rests_until:
        with budget(settings.SEARCH_WRITE_BUDGET):
            _drain_quietly(_FIRST_CHUNK, is_newest_first=True)
    if outbox.due(1):
        from search.mending import mend  # it reads this module

        _rests_until = time.monotonic() + _REST if mend(is_suspect=False) else 0.0


def drain_patiently() -> None:
    """After a commit for whose end nobody waits: all of it."""
    _drain_quietly(CHUNK)


def rebuild(is_forced: bool = False, tell=lambda done, all_: None) -> int:
    """Build the index anew. What changes meanwhile stays in the outbox and follows at the end.

    `tell(done, all)` hears of every document. RebuildRefused where the new index would hold too little, unless forced.
    """
    done = engine().unfinished()
    # By their keys, for a lower one may be committed later; and where part was built before, some may be of that part.
    seen = [] if done else list(OutboxEntry.objects.values_list("pk", flat=True))
    wanted = [record_id for record_id in public_records() if record_id not in done]
    failed = set()
    found = _told(buildable(wanted, failed), tell, len(done), len(wanted))
    count = engine().rebuild(found, _judge(is_forced), is_resumed=bool(done))
    for start in range(0, len(seen), CHUNK):
        OutboxEntry.objects.filter(pk__in=seen[start : start + CHUNK]).delete()
    outbox.enqueue(failed)
    drain()
    return count


def health() -> dict:
    """For /healthz: no secrets, no addresses."""
    state = {"engine": engine().name, "pending": outbox.pending()}
    try:
        with budget(settings.SEARCH_READ_BUDGET):
            (used, new), count = engine().edition(), engine().count()
        return state | {"index": "ok", "indexed": count, "edition": used, "edition_is_current": used == new}
    except IndexUnavailable:
        return state | {"index": "unavailable"}


def _index(entries):
    ids = list(dict.fromkeys(entry.record_id for entry in entries))
    version, failed = next_version(), set()
    # Documents are read when the engine asks for them: see search/versions.py for the order of things.
    try:
        engine().update(buildable(ids, failed), (i for i in ids if i not in failed), version)
    except DocumentsRefused as error:
        logger.error("The index refuses records for good: %s", sorted(error.record_ids))
        failed |= error.record_ids
    outbox.put_off([entry for entry in entries if entry.record_id in failed])
    outbox.done([entry for entry in entries if entry.record_id not in failed])
    return len(ids) - len(failed)


def _drain_quietly(chunk, is_newest_first=False):
    try:
        drain(chunk, is_newest_first)
    except IndexBusy:
        logger.info("Another process is writing the index; the outbox waits for it")
    except EngineAvoided:
        logger.info("The index was not available a moment ago; the outbox waits")
    except IndexUnavailable as error:
        logger.warning("The index is not available, the outbox waits: %s", error)


def _told(found, tell, done, wanted):
    for number, document in enumerate(found, start=done + 1):
        yield document
        tell(number, done + wanted)


def _judge(is_forced):
    def accept(count):
        wanted = len(public_records())
        if count < SMALLEST_SHARE * wanted and not is_forced:
            raise RebuildRefused(f"the new index holds {count} of {wanted} records: the old one stays in use")

    return accept
