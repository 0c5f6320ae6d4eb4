"""Kept in memory, per process, until the public view changes: what need not be found anew for every reader."""

from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Min
from django.utils import timezone
from wagtail.models import Page

from practices.models.version import ContentVersion

MOST = 2000  # results; then all are let go, so that odd addresses fill no memory


@dataclass
class Kept:
    version: int
    until: datetime | None  # a page expires by the clock, without a change of version
    results: dict = field(default_factory=dict)


_kept = Kept(version=-1, until=None)
_MISSING = object()


def kept(key, find):
    """The result of `find()`, called once per content version and key. Nobody may change what it returns."""
    global _kept
    version = ContentVersion.current()
    now = timezone.now()
    if _kept.version != version or (_kept.until and _kept.until <= now):
        _kept = Kept(version, Page.objects.filter(expire_at__gt=now).aggregate(at=Min("expire_at"))["at"])
    results = _kept.results
    result = results.get(key, _MISSING)
    if result is _MISSING:
        result = find()
        if len(results) >= MOST:
            results.clear()
        results[key] = result
    return result
