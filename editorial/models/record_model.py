"""A model of record: what a new one of its kind begins with, and what to write in each field."""

from django.db import models
from django.utils.translation import pgettext_lazy
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import StreamField

from editorial.starting.guided import guided_fields
from practices.interface_language import interface_language


class Kind(models.TextChoices):
    PRACTICE = "practice", pgettext_lazy("record", "practice")
    PROJECT_CARD = "project_card", pgettext_lazy("record", "project card")
    METHOD = "method", pgettext_lazy("record", "method")


class GuidanceBlock(blocks.StructBlock):
    field = blocks.ChoiceBlock(label=pgettext_lazy("record model", "Field"), choices=guided_fields)
    text_it = blocks.TextBlock(label=pgettext_lazy("form edition", "Italian guidance"), rows=2)
    text_fr = blocks.TextBlock(label=pgettext_lazy("form edition", "French guidance"), rows=2)


class RecordModel(models.Model):
    """Its guidance stands in the new draft where the words will be; left there, it stops publishing."""

    kind = models.CharField(pgettext_lazy("record", "kind"), max_length=20, choices=Kind.choices)
    title_it = models.CharField(pgettext_lazy("form edition", "Italian title"), max_length=120)
    title_fr = models.CharField(pgettext_lazy("form edition", "French title"), max_length=120)
    about_it = models.TextField(pgettext_lazy("record model", "when to use it, in Italian"), blank=True)
    about_fr = models.TextField(pgettext_lazy("record model", "when to use it, in French"), blank=True)
    guidance = StreamField(
        [("line", GuidanceBlock())], blank=True, verbose_name=pgettext_lazy("record model", "guidance")
    )
    with_phases = models.BooleanField(
        pgettext_lazy("record model", "with the phases"),
        default=False,
        help_text=pgettext_lazy("record model", "Of a method: one block for each phase of the vocabulary."),
    )
    is_offered = models.BooleanField(pgettext_lazy("record model", "offered"), default=True)
    order = models.PositiveSmallIntegerField(pgettext_lazy("vocabulary", "order"), default=0)

    panels = [
        FieldRowPanel([FieldPanel("kind"), FieldPanel("order"), FieldPanel("is_offered")]),
        FieldRowPanel([FieldPanel("title_it"), FieldPanel("title_fr")]),
        FieldRowPanel([FieldPanel("about_it"), FieldPanel("about_fr")]),
        FieldPanel("guidance"),
        FieldPanel("with_phases"),
    ]

    class Meta:
        verbose_name = pgettext_lazy("record model", "model of record")
        verbose_name_plural = pgettext_lazy("record model", "models of records")
        ordering = ["kind", "order", "pk"]

    def __str__(self):
        return self.title_fr if interface_language() == "fr" else self.title_it

    @property
    def about(self):
        return self.about_fr if interface_language() == "fr" else self.about_it
