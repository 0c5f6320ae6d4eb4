"""What a reader says of a record: whether it was useful, whether they take it up. Nothing of who they are."""

import secrets

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import pgettext_lazy


def new_token():
    return secrets.token_urlsafe(24)


class Reuse(models.TextChoices):
    DONE = "done", pgettext_lazy("feedback", "Yes, we have taken it up")
    PLANNED = "planned", pgettext_lazy("feedback", "We are thinking about it")
    NO = "no", pgettext_lazy("feedback", "No")


class Feedback(models.Model):
    """One reader's answer: the day, not the hour, and an address known to them alone, to add words on the same day."""

    record = models.ForeignKey("practices.Record", models.CASCADE, related_name="feedback")
    language = models.CharField(max_length=2, choices=settings.LANGUAGES)
    day = models.DateField(default=timezone.localdate)
    is_useful = models.BooleanField()
    reuse = models.CharField(max_length=8, choices=Reuse, blank=True)
    words = models.TextField(blank=True)
    token = models.CharField(max_length=32, unique=True, default=new_token, editable=False)

    class Meta:
        verbose_name = pgettext_lazy("feedback", "reader’s answer")
        verbose_name_plural = pgettext_lazy("feedback", "readers’ answers")
        ordering = ["-day", "-pk"]
        default_permissions = ("view",)

    def __str__(self):
        return f"{self.record_id} {self.day}"
