"""A thread of this process that reads what waits, so that no request does."""

import logging
import threading

from django.conf import settings
from django.db import connection

logger = logging.getLogger(__name__)
_reading = threading.Lock()


def read_soon() -> bool:
    """Begin to read what waits, unless this process is at it. Returns whether that was begun here.

    Called after documents change and when a process starts. What comes while the thread ends is read next time.
    """
    if not settings.SEARCH_READS_ATTACHMENTS or not _reading.acquire(blocking=False):
        return False
    threading.Thread(target=_read, name="search-read", daemon=True).start()
    return True


def _read():
    from search.attachments.texts import forget_unused, note_unread, read_pending

    try:
        forget_unused()
        note_unread()
        read_pending()
    except Exception:  # a thread of its own: nobody else would say so
        logger.exception("Documents could not be read")
    finally:
        _reading.release()
        connection.close()
