"""The content version: what every cache of the archive hangs on."""

import secrets
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import models
from django.db.models import F

STEP = 1_000_000
_seen = ContextVar("content_version", default=None)


class ContentVersion(models.Model):
    """One row with a number that grows. Whatever changes what the public sees raises it in its own transaction.

    By a step nobody can foresee: a number taken back by a rollback never comes again for another state.
    """

    value = models.PositiveBigIntegerField(default=1)

    def __str__(self):
        return str(self.value)

    @classmethod
    def current(cls):
        """The counter now, or as it was read at the start of this view (see `held`)."""
        seen = _seen.get()
        if seen is not None:
            return seen
        return cls.objects.filter(pk=1).values_list("value", flat=True).first() or 0

    @classmethod
    def bump(cls):
        _seen.set(None)
        if not cls.objects.filter(pk=1).update(value=F("value") + 1 + secrets.randbelow(STEP)):
            cls.objects.get_or_create(pk=1)

    @classmethod
    @contextmanager
    def held(cls):
        """Read the counter once for everything inside; a change inside ends that."""
        token = _seen.set(cls.current())
        try:
            yield _seen.get()
        finally:
            _seen.reset(token)
