"""The content version: what every cache of the archive hangs on."""

import secrets
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import models
from django.db.models import F

STEP = 1_000_000
_seen = ContextVar("content_version", default=None)  # None: not held; else [] or, once read, [counter]


class ContentVersion(models.Model):
    """One row with a number that grows. Whatever changes what the public sees raises it in its own transaction.

    By a step nobody can foresee: a number taken back by a rollback never comes again for another state.
    """

    value = models.PositiveBigIntegerField(default=1)

    def __str__(self):
        return str(self.value)

    @classmethod
    def current(cls):
        """The counter now, or as it was read for all of this view (see `held`)."""
        seen = _seen.get()
        if seen is None:
            return cls._read()
        if not seen:
            seen.append(cls._read())
        return seen[0]

    @classmethod
    def _read(cls):
        return cls.objects.filter(pk=1).values_list("value", flat=True).first() or 0

    @classmethod
    def bump(cls):
        _seen.set(None)
        if not cls.objects.filter(pk=1).update(value=F("value") + 1 + secrets.randbelow(STEP)):
            cls.objects.get_or_create(pk=1)

    @classmethod
    @contextmanager
    def held(cls, from_start=True):
        """Read the counter once for everything inside; a change inside ends that.

        Not `from_start`: when first asked for, by code that keeps nothing of what it read before.
        """
        token = _seen.set([cls.current()] if from_start else _seen.get() or [])
        try:
            yield
        finally:
            _seen.reset(token)
