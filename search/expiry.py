"""A page whose time is over leaves the index by itself, also where nobody runs `publish_scheduled`."""

from datetime import UTC, datetime

from django.db import transaction
from django.db.models import Min
from django.utils import timezone

from practices.models import ContentVersion, RecordPage
from search.affected import touched_by
from search.models import IndexState
from search.outbox import enqueue

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
_held = None, None  # content version, and the first expiry after those that were followed


def follow_expiries() -> None:
    """Queue the records of pages that have expired. One comparison as long as no page changes and none expires."""
    global _held
    version, first = _held
    now = timezone.now()
    if version == ContentVersion.current() and (first is None or now < first):
        return
    version, first = ContentVersion.current(), _first_after(_followed())
    if first and first <= now:
        _follow(now)
        first = _first_after(now)
    _held = version, first


def _follow(now):
    with transaction.atomic():
        IndexState.objects.get_or_create(pk=1)
        since = IndexState.objects.select_for_update().get(pk=1).expired_through or _LONG_AGO
        expired = RecordPage.objects.filter(live=True, expire_at__gt=since, expire_at__lte=now)
        enqueue(set().union(*(touched_by(*each) for each in expired.values_list("record", "record__kind"))))
        IndexState.objects.filter(pk=1).update(expired_through=now)


def _followed():
    return IndexState.objects.filter(pk=1).values_list("expired_through", flat=True).first() or _LONG_AGO


def _first_after(moment):
    return RecordPage.objects.filter(live=True, expire_at__gt=moment).aggregate(first=Min("expire_at"))["first"]
