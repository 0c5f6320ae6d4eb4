"""A publication: an act, a plan, a report."""

from django.utils.translation import pgettext_lazy
from wagtail.fields import StreamField

from practices.blocks import ChapterBlock
from practices.models.record_page import RecordPage
from practices.models.record_panels import fields, record_panels


class Publication(RecordPage):
    kind = "publication"
    template = "practices/publication.html"
    parent_page_types = ["practices.PublicationIndex"]
    is_creatable = True

    chapters = StreamField(
        [("chapter", ChapterBlock())], blank=True, verbose_name=pgettext_lazy("publication", "chapters")
    )

    content_panels = record_panels(own_text=fields("chapters"))

    class Meta:
        verbose_name = pgettext_lazy("record", "publication")
        verbose_name_plural = pgettext_lazy("record", "publications")
