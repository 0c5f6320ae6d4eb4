"""Completeness in lists of records: a column, an order, a filter. Read from what was kept, never from the texts."""

import django_filters
from django.conf import settings
from django.db.models import OuterRef, Subquery
from django.utils.translation import pgettext_lazy
from wagtail.admin.ui.tables import Column

from editorial.models import RecordCompleteness

COLUMN = "completeness_percent"
RANGES = (
    ("stopped", pgettext_lazy("completeness", "Below what publishing needs")),
    ("half", pgettext_lazy("completeness", "Below 50 %")),
    ("good", pgettext_lazy("completeness", "50 to 79 %")),
    ("full", pgettext_lazy("completeness", "80 % or more")),
)
LABEL = pgettext_lazy("completeness", "Completeness")


def with_completeness(pages):
    kept = RecordCompleteness.objects.filter(page=OuterRef("pk"))
    return pages.annotate(**{COLUMN: Subquery(kept.values("percent")[:1])})


def in_range(pages, value):
    """Pages of one of RANGES, whether their queryset has the column or not."""
    kept = RecordCompleteness.objects.filter(
        **{
            "stopped": {"percent__lt": settings.COMPLETENESS_TO_PUBLISH},
            "half": {"percent__lt": 50},
            "good": {"percent__gte": 50, "percent__lt": 80},
            "full": {"percent__gte": 80},
        }[value]
    )
    return pages.filter(pk__in=kept.values("page"))


class CompletenessFilter(django_filters.ChoiceFilter):
    def __init__(self, **kwargs):
        empty = pgettext_lazy("completeness", "All")
        super().__init__(label=LABEL, choices=RANGES, empty_label=empty, method="filter_completeness", **kwargs)


class PercentColumn(Column):
    cell_template_name = "editorial/completeness/cell.html"

    def __init__(self):
        super().__init__(COLUMN, label=LABEL, sort_key=COLUMN, width="10%")
