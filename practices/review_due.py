"""When a record is to be looked at again: the date its editor gave, else some months after its last publication."""

from calendar import monthrange
from datetime import date

from django.conf import settings
from django.db.models import F, Q
from django.db.models.functions import TruncDate
from django.utils import timezone

from practices.models import RecordPage

GRACE_MONTHS = 12  # after which readers are told


def review_due(original):
    """The date (`datetime.date`) of an original page; None where it was never published.

    A date before the last publication has been met by it.
    """
    if original.last_published_at is None:
        return None
    published = timezone.localdate(original.last_published_at)
    if original.review_due and original.review_due > published:
        return original.review_due
    return later(published, settings.REVIEW_DUE_MONTHS)


def overdue_since(original):
    """The date that passed a year ago or more; None otherwise."""
    due = review_due(original)
    return due if due and later(due, GRACE_MONTHS) <= timezone.localdate() else None


def due_records(until=None):
    """Live original pages that are due on a day, today unless another is given."""
    until = until or timezone.localdate()
    published = TruncDate("last_published_at")
    chosen = Q(review_due__gt=published)
    usual = later(until, -settings.REVIEW_DUE_MONTHS)
    live = RecordPage.objects.originals().filter(live=True, last_published_at__isnull=False)
    return live.annotate(published_on=published).filter(
        (chosen & Q(review_due__lte=until)) | (~chosen & Q(published_on__lte=usual))
    )


def oldest_first(pages):
    return pages.order_by(F("review_due").asc(nulls_last=True), "last_published_at", "pk")


def later(day, months):
    """The same day some months later; the last of the month where it has no such day."""
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
