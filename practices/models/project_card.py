"""A project card (scheda di progetto): the answers to one edition of the official form."""

from django.db import models
from django.forms import Select
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldRowPanel
from wagtail.fields import StreamField

from practices.blocks import AnswerBlock
from practices.choices import Stage
from practices.models.answer_limits import AnswerLimitsPanel
from practices.models.fact_fields import FactField, FactPanel
from practices.models.record_form import CardForm
from practices.models.record_page import RecordPage
from practices.models.record_panels import field, fields, record_panels


class ProjectCard(RecordPage):
    kind = "project_card"
    title_limit = 100
    template = "practices/project_card.html"
    parent_page_types = ["practices.ProjectCardIndex"]
    is_creatable = True

    edition = models.ForeignKey(
        "practices.FormEdition",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="cards",
        verbose_name=pgettext_lazy("card", "form edition"),
    )
    stage = models.CharField(pgettext_lazy("card", "stage"), max_length=20, choices=Stage.choices, blank=True)
    answers = StreamField([("answer", AnswerBlock())], blank=True, verbose_name=pgettext_lazy("card", "answers"))
    answers_note = models.TextField(pgettext_lazy("card", "note on the answers"), blank=True)

    base_form_class = CardForm
    own_facts = ("edition", "stage")
    override_translatable_fields = RecordPage.override_translatable_fields + [FactField(name) for name in own_facts]
    content_panels = record_panels(
        own_card=[FactPanel([FieldRowPanel([field("edition", widget=Select), field("stage")])])],
        own_text=[AnswerLimitsPanel(), *fields("answers", "answers_note")],
    )

    class Meta:
        verbose_name = pgettext_lazy("record", "project card")
        verbose_name_plural = pgettext_lazy("record", "project cards")
