"""A lost or damaged index is rebuilt in the background, while the database answers searches."""

import logging
import threading

from django.conf import settings
from django.db import connection

from search.engines.base import IndexBusy, IndexUnavailable, Question
from search.facets import FACET_NAMES
from search.indexing import drain, engine, rebuild
from search.nodes import Everything

logger = logging.getLogger(__name__)
_mending = threading.Lock()


def mend() -> bool:
    """In the background, rebuild a lost index and finish what waits in the outbox. Returns whether that was begun here.

    Called when a process starts and when a search finds no index; once per process at a time.
    """
    if not settings.SEARCH_MENDS_ITSELF or not _mending.acquire(blocking=False):
        return False
    threading.Thread(target=_mend, name="search-mend", daemon=True).start()
    return True


def _mend():
    try:
        try:
            _probe()
            drain()
        except IndexUnavailable as error:
            logger.warning("Rebuilding the index: %s", error)
            rebuild()
    except IndexBusy:
        logger.info("Another process is writing the index")
    except Exception:  # a thread of its own: nobody else would say so
        logger.exception("The index could not be rebuilt")
    finally:
        _mending.release()
        connection.close()


def _probe():
    """Read everything once: another process may have rebuilt the index meanwhile."""
    engine().digests()
    list(engine().words())
    engine().search(Question(Everything(), facets=FACET_NAMES))
