"""What was searched in a period, in one language, as the report and its export say it."""

import csv
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import F, Q, Sum
from django.utils import timezone
from django.utils.translation import pgettext

from practices.spreadsheet_cells import guarded
from search.models import AskedSearch
from search.trying import records_found

LISTED = 20  # rows of each list
MOST_EXPORTED = 20_000
_FEW = 0.2  # choices for each search: fewer say that the results did not answer
_OFTEN = 3  # times from which on a share says something


@dataclass(frozen=True)
class Row:
    words: str
    times: int
    failed: int  # of them, how many found nothing
    clicks: int
    position: float | None  # on average
    now: int | None = None  # records found today; only where nothing was

    @property
    def share(self):
        """Choices in a hundred searches."""
        return round(100 * self.clicks / self.times)


def most_asked(language: str, days: int | None) -> list[Row]:
    return list(map(_row, _words(language, days).order_by("-times", "words")[:LISTED]))


def nothing_found(language: str, days: int | None) -> list[Row]:
    """With what each finds today: a synonym or a new record may have answered meanwhile."""
    rows = _words(language, days).filter(failed__gt=0).order_by("-failed", "words")[:LISTED]
    return [_row(row, now=records_found(row["words"], language)) for row in rows]


def few_clicked(language: str, days: int | None) -> list[Row]:
    rows = _words(language, days).filter(failed=0, times__gte=_OFTEN, clicks__lt=F("times") * _FEW)
    return list(map(_row, rows.order_by("-times", "words")[:LISTED]))


def total(language: str, days: int | None) -> int:
    return _rows(language, days).aggregate(times=Sum("times"))["times"] or 0


def export(file, days: int | None, languages) -> None:
    """Comma-separated values, one row for each language and words; no cell can be taken for a formula."""
    writer = csv.writer(file)
    writer.writerow(
        [
            pgettext("querylog", "Language"),
            pgettext("querylog", "Words"),
            pgettext("querylog", "Times"),
            pgettext("querylog", "Nothing found"),
            pgettext("querylog", "Opened results"),
            pgettext("querylog", "Average position"),
        ]
    )
    for language in languages:
        for row in map(_row, _words(language, days).order_by("-times", "words")[:MOST_EXPORTED]):
            position = "" if row.position is None else row.position
            writer.writerow([language, guarded(row.words), row.times, row.failed, row.clicks, position])


def _rows(language, days):
    rows = AskedSearch.objects.filter(language=language)
    return rows.filter(day__gt=timezone.localdate() - timedelta(days=days)) if days else rows


def _words(language, days):
    """Filters may be why nothing was found: then the words are not to blame."""
    nothing = Q(results=0, facets="")
    return (
        _rows(language, days)
        .exclude(words="")
        .values("words")
        .annotate(
            failed=Sum("times", filter=nothing, default=0),  # first: `times` is the sum afterwards
            positions=Sum("positions"),
            clicks=Sum("clicks"),
            times=Sum("times"),
        )
    )


def _row(row, now=None):
    position = round(row["positions"] / row["clicks"], 1) if row["clicks"] else None
    return Row(row["words"], row["times"], row["failed"], row["clicks"], position, now)
