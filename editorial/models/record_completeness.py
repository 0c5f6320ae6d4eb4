"""How complete the newest version of a record's page is: kept when it is saved, so that lists need not read texts."""

from django.db import models


class RecordCompleteness(models.Model):
    page = models.OneToOneField("practices.RecordPage", models.CASCADE, primary_key=True, related_name="completeness")
    percent = models.PositiveSmallIntegerField(db_index=True)
    # {key of a rule: 0 to 1}, so that other weights need no reading of texts either.
    shares = models.JSONField(default=dict)

    wagtail_reference_index_ignore = True

    def __str__(self):
        return f"{self.page_id}: {self.percent} %"
