"""Which records await indexing."""

from django.db import models
from django.utils.translation import pgettext_lazy


class OutboxEntry(models.Model):
    """Written in the transaction of the change. Appended, never updated: a change during a drain adds a row of its own.

    Only a record that cannot be indexed has its row changed: it is put off, so that the others do not wait for it.
    """

    record_id = models.PositiveBigIntegerField(pgettext_lazy("search", "record"))
    created_at = models.DateTimeField(pgettext_lazy("search", "written at"), auto_now_add=True)
    attempts = models.PositiveSmallIntegerField(pgettext_lazy("search", "failed attempts"), default=0)
    due_at = models.DateTimeField(pgettext_lazy("search", "not before"), null=True, blank=True)

    class Meta:
        verbose_name = pgettext_lazy("search", "record to be indexed")
        verbose_name_plural = pgettext_lazy("search", "records to be indexed")

    def __str__(self):
        return str(self.record_id)
