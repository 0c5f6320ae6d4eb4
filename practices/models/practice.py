"""A good practice (buona prassi)."""

from django.utils.translation import pgettext_lazy

from practices.models.record_page import RecordPage


class Practice(RecordPage):
    kind = "practice"
    title_limit = 100
    template = "practices/practice.html"
    parent_page_types = ["practices.PracticeIndex"]
    is_creatable = True

    class Meta:
        verbose_name = pgettext_lazy("record", "practice")
        verbose_name_plural = pgettext_lazy("record", "practices")
