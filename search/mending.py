"""A lost or damaged index is rebuilt in the background, while the database answers searches."""

import logging
import threading

from django.conf import settings
from django.db import connection

from search.engines.base import IndexUnavailable, Question
from search.facets import FACET_NAMES
from search.indexing import engine, rebuild
from search.nodes import Everything

logger = logging.getLogger(__name__)
_mending = threading.Lock()


def mend() -> bool:
    """Rebuild a lost index in the background, once per process at a time. Returns whether it was begun here."""
    if not settings.SEARCH_MENDS_ITSELF or not _mending.acquire(blocking=False):
        return False
    threading.Thread(target=_mend, name="search-mend", daemon=True).start()
    return True


def _mend():
    try:
        _probe()
    except IndexUnavailable as error:
        logger.warning("Rebuilding the index: %s", error)
        _rebuild()
    finally:
        _mending.release()
        connection.close()


def _probe():
    """Read everything once: another process may have rebuilt the index meanwhile."""
    engine().digests()
    list(engine().words())
    engine().search(Question(Everything(), facets=FACET_NAMES))


def _rebuild():
    try:
        rebuild()
    except Exception:
        logger.exception("The index could not be rebuilt")
