"""That somebody was reminded of a record, so that nobody is reminded twice."""

from django.db import models
from django.utils import timezone
from django.utils.translation import pgettext_lazy


class Reminder(models.Model):
    """Of one record and one due date."""

    record = models.ForeignKey("practices.Record", models.CASCADE, related_name="reminders")
    due = models.DateField()
    sent_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = pgettext_lazy("due", "reminder")
        verbose_name_plural = pgettext_lazy("due", "reminders")
        constraints = [models.UniqueConstraint(fields=["record", "due"], name="one_reminder_per_due_date")]

    def __str__(self):
        return f"{self.record_id} {self.due}"
