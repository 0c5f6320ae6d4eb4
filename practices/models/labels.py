"""What every vocabulary row shares: a stable key and a label in each language."""

from django.db import models, transaction
from django.utils.translation import pgettext_lazy

from practices.interface_language import interface_language
from practices.models.version import ContentVersion


class Labelled(models.Model):
    """One row of a vocabulary. Labels are columns, not translations: a vocabulary is one list in two languages."""

    key = models.SlugField(pgettext_lazy("vocabulary", "key"), max_length=80)
    label_it = models.CharField(pgettext_lazy("vocabulary", "Italian label"), max_length=200)
    label_fr = models.CharField(pgettext_lazy("vocabulary", "French label"), max_length=200)

    class Meta:
        abstract = True

    def __str__(self):
        return self.label

    @property
    def label(self):
        return self.label_in(interface_language())

    def label_in(self, language):
        """The label in `language` ("it" or "fr"), Italian for any other."""
        return self.label_fr if language == "fr" else self.label_it

    def save(self, *args, **kwargs):
        with transaction.atomic():
            super().save(*args, **kwargs)
            ContentVersion.bump()
