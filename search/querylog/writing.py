"""The only writer of the query log: adds to the numbers of a day, and forgets the days that are over."""

from collections import Counter
from datetime import date, timedelta

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from search.models import AskedSearch
from search.querylog.asked import Asked, Clicked

_MOST_CLICKS = 5  # for each time that something was searched: more is no reader's doing
_pruned_on: date | None = None


def write(noted: list[Asked | Clicked]) -> None:
    today = timezone.localdate()
    asked = Counter(each for each in noted if isinstance(each, Asked))
    clicked = Counter(each for each in noted if isinstance(each, Clicked))
    with transaction.atomic():
        for each, times in asked.items():
            _add(each, times, today)
        for each, times in clicked.items():
            _add_clicks(each, times, today)
    _prune_once_a_day(today)


def prune(days: int | None = None) -> int:
    """Forget the days before the last so many. Returns the number of rows."""
    days = settings.QUERY_LOG_DAYS if days is None else days
    return AskedSearch.objects.filter(day__lte=timezone.localdate() - timedelta(days=days)).delete()[0]


def _add(asked, times, today):
    key = {
        "day": today,
        "language": asked.language,
        "engine": asked.engine,
        "words": asked.words,
        "facets": asked.facets,
    }
    rows = AskedSearch.objects.filter(**key)
    more = {"times": F("times") + times, "results": asked.results}
    if rows.update(**more):
        return
    try:
        with transaction.atomic():
            AskedSearch.objects.create(**key, times=times, results=asked.results)
    except IntegrityError:  # another process was first
        rows.update(**more)


def _add_clicks(clicked, times, today):
    """To the search they belong to, of today or just before midnight; what nobody searched has no results to choose."""
    rows = AskedSearch.objects.filter(
        day__gte=today - timedelta(days=1),
        language=clicked.language,
        words=clicked.words,
        facets=clicked.facets,
        clicks__lt=F("times") * _MOST_CLICKS,
    )
    row = rows.order_by("-day", "-times").first()
    if row:
        times = min(times, row.times * _MOST_CLICKS - row.clicks)
        more = {"clicks": F("clicks") + times, "positions": F("positions") + times * clicked.position}
        AskedSearch.objects.filter(pk=row.pk).update(**more)


def _prune_once_a_day(today):
    global _pruned_on
    if _pruned_on != today:
        prune()
        _pruned_on = today
