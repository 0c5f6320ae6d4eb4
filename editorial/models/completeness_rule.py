"""How much each rule of completeness weighs, and whether publishing waits for it."""

from django.db import models
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel


class CompletenessRule(models.Model):
    """One rule for one kind of record. Which rules there are stands in `editorial.completeness.rules`."""

    kind = models.CharField(pgettext_lazy("completeness", "kind of record"), max_length=20, editable=False)
    key = models.CharField(max_length=40, editable=False)
    order = models.PositiveSmallIntegerField(default=0, editable=False)
    weight = models.PositiveSmallIntegerField(
        pgettext_lazy("completeness", "weight"),
        help_text=pgettext_lazy("completeness", "Compared with the other rules of the same kind; 0 leaves it out."),
    )
    is_required = models.BooleanField(
        pgettext_lazy("completeness", "required for publishing"),
        default=False,
        help_text=pgettext_lazy("completeness", "Without it a record is neither submitted nor published."),
    )

    panels = [FieldRowPanel([FieldPanel("weight"), FieldPanel("is_required")])]

    class Meta:
        verbose_name = pgettext_lazy("completeness", "rule of completeness")
        verbose_name_plural = pgettext_lazy("completeness", "rules of completeness")
        ordering = ["kind", "order"]
        constraints = [models.UniqueConstraint(fields=["kind", "key"], name="one_rule_per_kind_and_key")]

    def __str__(self):
        return f"{self.kind_in_words}: {self.name}"

    @property
    def name(self):
        from editorial.completeness.rules import RULES

        return str(RULES[self.key].name) if self.key in RULES else self.key

    @property
    def kind_in_words(self):
        from practices.vocabulary import vocabulary

        return str(vocabulary().term("kind", self.kind) or self.kind)
