"""Terms: the controlled vocabularies by which records are described and found."""

from django.db import models
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from practices.choices import Scheme
from practices.interface_language import interface_language
from practices.models.labels import Labelled


class Term(index.Indexed, Labelled):
    """One concept of one scheme (SKOS: prefLabel, definition, broader, exactMatch)."""

    scheme = models.CharField(pgettext_lazy("vocabulary", "vocabulary"), max_length=20, choices=Scheme.choices)
    plural_it = models.CharField(pgettext_lazy("vocabulary", "Italian plural"), max_length=200, blank=True)
    plural_fr = models.CharField(pgettext_lazy("vocabulary", "French plural"), max_length=200, blank=True)
    description_it = models.TextField(pgettext_lazy("vocabulary", "Italian description"), blank=True)
    description_fr = models.TextField(pgettext_lazy("vocabulary", "French description"), blank=True)
    order = models.PositiveSmallIntegerField(pgettext_lazy("vocabulary", "order"), default=0)
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name=pgettext_lazy("vocabulary", "broader term"),
    )
    uri = models.URLField(
        pgettext_lazy("vocabulary", "URI"),
        blank=True,
        help_text=pgettext_lazy("vocabulary", "The same concept in a public vocabulary."),
    )
    is_active = models.BooleanField(
        pgettext_lazy("vocabulary", "active"),
        default=True,
        help_text=pgettext_lazy("vocabulary", "An inactive term stays where it is used and is not offered any more."),
    )

    panels = [
        FieldRowPanel([FieldPanel("scheme"), FieldPanel("key")]),
        FieldRowPanel([FieldPanel("label_it"), FieldPanel("label_fr")]),
        FieldRowPanel([FieldPanel("plural_it"), FieldPanel("plural_fr")]),
        FieldRowPanel([FieldPanel("description_it"), FieldPanel("description_fr")]),
        MultiFieldPanel([FieldPanel("parent"), FieldPanel("order"), FieldPanel("uri"), FieldPanel("is_active")]),
    ]
    search_fields = [
        index.SearchField("label_it"),
        index.SearchField("label_fr"),
        index.AutocompleteField("label_it"),
        index.AutocompleteField("label_fr"),
        index.FilterField("scheme"),
    ]

    class Meta:
        verbose_name = pgettext_lazy("vocabulary", "term")
        verbose_name_plural = pgettext_lazy("vocabulary", "terms")
        ordering = ["scheme", "order", "label_it"]
        constraints = [models.UniqueConstraint(fields=["scheme", "key"], name="one_key_per_scheme")]

    @property
    def code(self):
        return self.key

    @property
    def plural(self):
        return (self.plural_fr if interface_language() == "fr" else self.plural_it) or self.label

    @property
    def description(self):
        return self.description_fr if interface_language() == "fr" else self.description_it
