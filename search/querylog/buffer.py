"""Searches wait here, in memory, and are written together a few seconds later: no reader waits for them.

What waits when a process is killed is lost; so is what comes too fast.
"""

import logging
import threading
from collections import deque

from django.conf import settings
from django.db import connection

from search.querylog.asked import Asked, Clicked

logger = logging.getLogger(__name__)
_MOST = 5000
_waiting: deque[Asked | Clicked] = deque(maxlen=_MOST)
_writing = threading.Lock()


def note(what: Asked | Clicked) -> None:
    if not settings.QUERY_LOG_DAYS:
        return
    _waiting.append(what)
    if settings.QUERY_LOG_PAUSE and _writing.acquire(blocking=False):
        timer = threading.Timer(settings.QUERY_LOG_PAUSE, _flush)
        timer.daemon = True
        timer.start()


def taken() -> list[Asked | Clicked]:
    """What waits, which is no longer waiting then."""
    found = []
    while _waiting:
        found.append(_waiting.popleft())
    return found


def _flush():
    from search.querylog.writing import write  # models, which are not there when this module is imported

    try:
        write(taken())
    except Exception:  # a thread of its own: nobody else would say so
        logger.exception("Searches could not be counted")
    finally:
        _writing.release()
        connection.close()
