"""The glossary: what words mean, their equivalent across the border, and the false friends."""

from django.db import models, transaction
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from practices.models.version import ContentVersion

EVERYDAY = pgettext_lazy(
    "glossary", "Everyday words that lead to this term, separated by semicolons. They are not its translation."
)


class GlossaryTerm(index.Indexed, models.Model):
    """One concept in both languages. `also_*` are search words, never shown as an equivalent."""

    slug = models.SlugField(pgettext_lazy("glossary", "anchor"), max_length=100, unique=True)
    term_it = models.CharField(pgettext_lazy("glossary", "Italian term"), max_length=200)
    term_fr = models.CharField(pgettext_lazy("glossary", "French term"), max_length=200)
    also_it = models.TextField(pgettext_lazy("glossary", "Italian everyday words"), blank=True, help_text=EVERYDAY)
    also_fr = models.TextField(pgettext_lazy("glossary", "French everyday words"), blank=True, help_text=EVERYDAY)
    definition_it = models.TextField(pgettext_lazy("glossary", "Italian definition"), blank=True)
    definition_fr = models.TextField(pgettext_lazy("glossary", "French definition"), blank=True)
    note_it = models.TextField(pgettext_lazy("glossary", "Italian note"), blank=True)
    note_fr = models.TextField(pgettext_lazy("glossary", "French note"), blank=True)
    is_editorial = models.BooleanField(pgettext_lazy("glossary", "added by the editors"), default=False)

    panels = [
        FieldPanel("slug"),
        FieldRowPanel([FieldPanel("term_it"), FieldPanel("term_fr")]),
        FieldRowPanel([FieldPanel("definition_it"), FieldPanel("definition_fr")]),
        FieldRowPanel([FieldPanel("note_it"), FieldPanel("note_fr")]),
        MultiFieldPanel([FieldRowPanel([FieldPanel("also_it"), FieldPanel("also_fr")]), FieldPanel("is_editorial")]),
    ]
    search_fields = [
        index.SearchField("term_it"),
        index.SearchField("term_fr"),
        index.AutocompleteField("term_it"),
        index.AutocompleteField("term_fr"),
    ]

    class Meta:
        verbose_name = pgettext_lazy("glossary", "glossary term")
        verbose_name_plural = pgettext_lazy("glossary", "glossary terms")
        ordering = ["term_it"]

    def __str__(self):
        return f"{self.term_it} / {self.term_fr}"

    def save(self, *args, **kwargs):
        with transaction.atomic():
            super().save(*args, **kwargs)
            ContentVersion.bump()
