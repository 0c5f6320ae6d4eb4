"""The content version: what every cache of the archive hangs on."""

from contextlib import contextmanager
from contextvars import ContextVar

from django.db import models
from django.db.models import F

_seen = ContextVar("content_version", default=None)


class ContentVersion(models.Model):
    """One row with a counter. Whatever changes what the public sees raises it in its own transaction."""

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
        if not cls.objects.filter(pk=1).update(value=F("value") + 1):
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
