"""Rows of a record's page that point to other records: who has a role in it, and what it is related to."""

from django.db import models
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from practices.choices import RelationKind, Scheme
from practices.choosing.sources import Source
from practices.choosing.widgets import ChoosingOne
from practices.models.record import Record
from practices.models.record_fields import term
from practices.models.record_page import RecordPage
from practices.models.record_panels import ORGANISATION, RECORD


class RecordRole(Orderable):
    """An organisation with a role in a record."""

    page = ParentalKey(RecordPage, on_delete=models.CASCADE, related_name="roles")
    organisation = models.ForeignKey(
        Record,
        models.PROTECT,
        related_name="roles",
        limit_choices_to={"kind": "organisation"},
        verbose_name=pgettext_lazy("record", "organisation"),
    )
    role = term(Scheme.ROLE, pgettext_lazy("record", "role"))

    panels = [
        FieldPanel("organisation", widget=ChoosingOne(ORGANISATION)),
        FieldPanel("role", widget=ChoosingOne(Source(Scheme.ROLE))),
    ]


class RelatedRecord(Orderable):
    """A record that an editor relates to this one, and how."""

    page = ParentalKey(RecordPage, on_delete=models.CASCADE, related_name="related")
    record = models.ForeignKey(
        Record, models.PROTECT, related_name="related_from", verbose_name=pgettext_lazy("record", "record")
    )
    kind = models.CharField(
        pgettext_lazy("record", "kind of relation"),
        max_length=20,
        choices=RelationKind.choices,
        default=RelationKind.RELATED,
    )

    panels = [FieldPanel("record", widget=ChoosingOne(RECORD)), FieldPanel("kind")]
