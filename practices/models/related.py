"""Which other records a record's page suggests: found by `practices.related`, steered by the editors."""

from django.db import models
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from practices.choosing.widgets import ChoosingOne
from practices.models.record import Record
from practices.models.record_page import RecordPage
from practices.models.record_panels import RECORD


class Suggestion(models.Model):
    """`other` stands on the page of `record`. Kept at publication, so that a view only reads it.

    `reason` names a sentence of `practices.related.reasons`; `first` and `second` are the keys of the rows it speaks of.
    """

    wagtail_reference_index_ignore = True

    record = models.ForeignKey(Record, models.CASCADE, related_name="suggestions")
    other = models.ForeignKey(Record, models.CASCADE, related_name="suggested_for")
    score = models.FloatField()
    is_pinned = models.BooleanField(default=False)
    reason = models.CharField(max_length=20, blank=True)
    first = models.PositiveBigIntegerField(null=True)
    second = models.PositiveBigIntegerField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["record", "other"], name="one_suggestion_per_pair")]

    def __str__(self):
        return f"{self.record_id} → {self.other_id} ({self.reason})"


class SuggestionChoice(Orderable):
    """An editor's word on a suggestion: always shown, or never. A fact, so both languages follow."""

    class Choice(models.TextChoices):
        PIN = "pin", pgettext_lazy("suggestion", "Always show")
        HIDE = "hide", pgettext_lazy("suggestion", "Never show")

    page = ParentalKey(RecordPage, on_delete=models.CASCADE, related_name="suggestion_choices")
    record = models.ForeignKey(
        Record,
        models.PROTECT,
        related_name="+",
        limit_choices_to=~models.Q(kind="organisation"),
        verbose_name=pgettext_lazy("record", "record"),
    )
    choice = models.CharField(
        pgettext_lazy("suggestion", "what to do"), max_length=4, choices=Choice.choices, default=Choice.PIN
    )

    panels = [FieldPanel("record", widget=ChoosingOne(RECORD)), FieldPanel("choice")]
