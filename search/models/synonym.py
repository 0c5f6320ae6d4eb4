"""Words that lead to other words. Editors change them; the glossary proposes them (see search/seeding.py)."""

from django.db import models, transaction
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from practices.models import ContentVersion, GlossaryTerm
from search.expressions import check, tidy

LONGEST = 2000  # characters of a field
EACH_OTHER = pgettext_lazy(
    "synonyms", "Expressions separated by semicolons, of one or more words. Whoever asks for one finds all of them."
)
ONE_WAY = pgettext_lazy(
    "synonyms",
    "Similar, not the same: whoever asks for one of these also finds the words above, and not the other way round.",
)
FRIENDS = pgettext_lazy(
    "synonyms",
    "Words that mean something else in the other country. Whoever searches for one is told so, with the note of the glossary term.",
)


def words_field(name, help_text):
    return models.TextField(name, blank=True, max_length=LONGEST, help_text=help_text)


class Synonym(models.Model):
    """`words_*` lead to each other, across languages as well; `also_*` lead to them, and nothing leads to those."""

    words_it = words_field(pgettext_lazy("synonyms", "Italian words"), EACH_OTHER)
    words_fr = words_field(pgettext_lazy("synonyms", "French words"), EACH_OTHER)
    also_it = words_field(pgettext_lazy("synonyms", "Similar Italian words"), ONE_WAY)
    also_fr = words_field(pgettext_lazy("synonyms", "Similar French words"), ONE_WAY)
    false_friends = words_field(pgettext_lazy("synonyms", "False friends"), FRIENDS)
    term = models.ForeignKey(
        GlossaryTerm,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=pgettext_lazy("synonyms", "glossary term"),
    )

    panels = [
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("words_it"), FieldPanel("words_fr")])],
            heading=pgettext_lazy("synonyms", "They stand for each other"),
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("also_it"), FieldPanel("also_fr")])],
            heading=pgettext_lazy("synonyms", "They lead to the words above, one way"),
        ),
        MultiFieldPanel(
            [FieldPanel("false_friends"), FieldPanel("term")],
            heading=pgettext_lazy("synonyms", "Across the border"),
        ),
    ]

    class Meta:
        verbose_name = pgettext_lazy("synonyms", "synonym")
        verbose_name_plural = pgettext_lazy("synonyms", "synonyms")
        ordering = ["words_it", "words_fr"]

    def __str__(self):
        return " / ".join(filter(None, (self.words_it, self.words_fr)))

    def clean(self):
        for name in ("words_it", "words_fr", "also_it", "also_fr", "false_friends"):
            setattr(self, name, tidy(getattr(self, name)))
        check(self)

    def save(self, *args, **kwargs):
        with transaction.atomic():
            super().save(*args, **kwargs)
            ContentVersion.bump()


class SeededSynonym(models.Model):
    """What the glossary proposed for a term, kept when the synonym is changed or deleted: so it is not proposed again."""

    slug = models.CharField(max_length=100, unique=True)
    digest = models.CharField(max_length=64)
    synonym = models.OneToOneField(Synonym, models.SET_NULL, null=True, related_name="seed")

    def __str__(self):
        return self.slug
