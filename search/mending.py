"""In the background: a lost index is rebuilt and the outbox is emptied, while the database answers searches."""

import logging
import threading
import time

from django.conf import settings
from django.db import connection

from search import outbox
from search.engines.base import EngineAway, IndexBusy, IndexUnavailable
from search.indexing import RebuildRefused, drain, engine, rebuild

logger = logging.getLogger(__name__)
_mending = threading.Lock()
_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 60.0  # seconds between attempts


def mend(is_suspect: bool = True) -> bool:
    """Begin to put right what a search or a save has found wrong. Returns whether it is being done in this process.

    Called when a process starts, when a search finds no index, and when records wait in the outbox, which alone makes
    the index not suspect: then it is not read through first.
    """
    if not settings.SEARCH_MENDS_ITSELF:
        return False
    if _mending.acquire(blocking=False):
        threading.Thread(target=_mend, args=[is_suspect], name="search-mend", daemon=True).start()
    return True


def _mend(is_suspect):
    pause = _FIRST_PAUSE
    try:
        while not _is_whole(is_suspect):
            connection.close()
            time.sleep(pause)
            pause = min(_LONGEST_PAUSE, pause * 2)
    except RebuildRefused as error:
        logger.error("The index was not replaced: %s", error)
    except Exception:  # a thread of its own: nobody else would say so
        logger.exception("The index could not be mended")
    finally:
        _mending.release()
        connection.close()


def _is_whole(is_suspect):
    """Whether nothing is left to do; one attempt."""
    try:
        if is_suspect:
            engine().probe()
        drain()
    except (EngineAway, IndexBusy) as error:
        logger.info("The outbox waits: %s", error)
        return False
    except IndexUnavailable as error:
        logger.warning("Rebuilding the index: %s", error)
        try:
            rebuild()
        except IndexUnavailable as failure:
            logger.warning("The index could not be rebuilt: %s", failure)
            return False
    return not outbox.due(1)
