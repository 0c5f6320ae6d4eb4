"""An event: when, where, who contributed, what came of it."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldRowPanel
from wagtail.fields import StreamField

from practices.blocks import ContributionBlock
from practices.models.fact_fields import FactField, FactPanel
from practices.models.record_fields import text
from practices.models.record_page import RecordPage
from practices.models.record_panels import field, fields, record_panels


class Event(RecordPage):
    kind = "event"
    template = "practices/event.html"
    parent_page_types = ["practices.EventIndex"]
    is_creatable = True

    starts_at = models.DateTimeField(pgettext_lazy("event", "starts at"), null=True, blank=True)
    ends_at = models.DateTimeField(pgettext_lazy("event", "ends at"), null=True, blank=True)
    venue = models.TextField(pgettext_lazy("event", "venue"), max_length=255, blank=True)
    contributions = StreamField(
        [("contribution", ContributionBlock())], blank=True, verbose_name=pgettext_lazy("event", "contributions")
    )
    outcomes = text(pgettext_lazy("event", "outcomes"))

    own_facts = ("starts_at", "ends_at")
    override_translatable_fields = RecordPage.override_translatable_fields + [FactField(name) for name in own_facts]
    content_panels = record_panels(
        own_card=[FactPanel([FieldRowPanel(fields("starts_at", "ends_at"))]), field("venue")],
        own_text=fields("contributions", "outcomes"),
    )

    class Meta:
        verbose_name = pgettext_lazy("record", "event")
        verbose_name_plural = pgettext_lazy("record", "events")

    def clean(self):
        super().clean()
        if self.starts_at and self.ends_at and self.ends_at < self.starts_at:
            raise ValidationError({"ends_at": pgettext_lazy("form", "The event ends before it begins.")})
