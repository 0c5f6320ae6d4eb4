"""Versions of documents: what is read later bears a higher one, whichever process reads it.

The rule that makes external versions safe: entries of the outbox are read first, then a version is taken, then the
documents are read. Whoever has a higher version took it after the changes of these entries were committed, and so saw
them: to be refused with the lower one loses nothing.
"""

import time

from django.db import transaction
from django.db.models import F, Value
from django.db.models.functions import Greatest

from search.models import IndexState


def next_version() -> int:
    """Higher than any before in this database, and about the time in microseconds.

    The time keeps a database that was restored from a backup from giving versions that a server has already seen.
    """
    return raise_version(time.time_ns() // 1000)


def raise_version(least: int) -> int:
    """A new version, `least` or higher."""
    with transaction.atomic():
        rows = IndexState.objects.filter(pk=1)
        higher = Greatest(F("version") + 1, Value(least))
        if not rows.update(version=higher):
            IndexState.objects.get_or_create(pk=1)
            rows.update(version=higher)
        return rows.values_list("version", flat=True).get()


def last_version() -> int:
    return IndexState.objects.filter(pk=1).values_list("version", flat=True).first() or 0
