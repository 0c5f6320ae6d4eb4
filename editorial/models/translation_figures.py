"""What is counted about a translation when it changes, so that a table of all of them need not read their texts."""

from django.db import models


class TranslationFigures(models.Model):
    """Of one translated page. Kept by `editorial.translating.figures`."""

    page = models.OneToOneField("practices.RecordPage", models.CASCADE, primary_key=True, related_name="figures_kept")
    # The sentences of the original that the published translation was made from; None before it is published.
    made_from = models.JSONField(null=True)
    changed_words = models.PositiveIntegerField(null=True)  # of the original since then
    warnings = models.PositiveIntegerField(null=True)  # of the last check

    def __str__(self):
        return f"{self.page_id}: {self.changed_words}, {self.warnings}"
