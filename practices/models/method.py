"""A method: ordered phases that practices say they used."""

from django.utils.translation import pgettext_lazy
from wagtail.fields import StreamField

from practices.blocks import PhaseBlock
from practices.models.record_page import RecordPage
from practices.models.record_panels import fields, record_panels


class Method(RecordPage):
    kind = "method"
    template = "practices/method.html"
    parent_page_types = ["practices.MethodIndex"]
    is_creatable = True

    # `phases` (a fact of every record) says which phases were used; these are the phases described here.
    described_phases = StreamField(
        [("phase", PhaseBlock())], blank=True, verbose_name=pgettext_lazy("method", "phases of the method")
    )

    content_panels = record_panels(own_text=fields("described_phases"))

    class Meta:
        verbose_name = pgettext_lazy("record", "method")
        verbose_name_plural = pgettext_lazy("record", "methods")
