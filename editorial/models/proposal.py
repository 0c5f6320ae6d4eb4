"""What somebody without an account proposes: a practice, or a need. Never public; editors see it once it is confirmed."""

import secrets
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import pgettext_lazy

# Written and never sent, or sent and never confirmed: deleted after this.
DRAFT_KEPT = timedelta(days=14)
CONFIRMED_WITHIN = timedelta(days=7)


def new_token():
    return secrets.token_urlsafe(32)


class Kind(models.TextChoices):
    PRACTICE = "practice", pgettext_lazy("proposal", "Practice")
    NEED = "need", pgettext_lazy("proposal", "Need")


class State(models.TextChoices):
    WRITING = "writing", pgettext_lazy("proposal state", "Being written")
    UNCONFIRMED = "unconfirmed", pgettext_lazy("proposal state", "Waiting for confirmation")
    RECEIVED = "received", pgettext_lazy("proposal state", "Received")
    ASKED = "asked", pgettext_lazy("proposal state", "Waiting for an answer")
    REFUSED = "refused", pgettext_lazy("proposal state", "Not accepted")
    ACCEPTED = "accepted", pgettext_lazy("proposal state", "Draft made")


NOT_YET_SENT = (State.WRITING, State.UNCONFIRMED)
OPEN = (State.RECEIVED, State.ASKED)


class Proposal(models.Model):
    """Two addresses lead to it: one to write it, one, known by e-mail only, to confirm and follow it."""

    kind = models.CharField(pgettext_lazy("proposal", "kind"), max_length=10, choices=Kind)
    language = models.CharField(pgettext_lazy("proposal", "language"), max_length=2, choices=settings.LANGUAGES)
    state = models.CharField(pgettext_lazy("proposal", "state"), max_length=12, choices=State, default=State.WRITING)
    writing_token = models.CharField(max_length=43, unique=True, default=new_token, editable=False)
    tracking_token = models.CharField(max_length=43, unique=True, default=new_token, editable=False)
    # {name of a question: what was typed, as it was typed}
    answers = models.JSONField(default=dict, blank=True)
    title = models.CharField(pgettext_lazy("proposal", "title"), max_length=255, blank=True)
    email = models.EmailField(blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    # The last thing that was written, sent or decided: what the times of keeping are counted from.
    changed_at = models.DateTimeField(pgettext_lazy("proposal", "last news"), default=timezone.now, db_index=True)
    consented_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    confirmed_at = models.DateTimeField(pgettext_lazy("proposal", "received on"), null=True)
    record = models.ForeignKey("practices.Record", models.SET_NULL, null=True, related_name="proposals")

    class Meta:
        verbose_name = pgettext_lazy("proposal", "proposal")
        verbose_name_plural = pgettext_lazy("proposal", "proposals")
        ordering = ["-confirmed_at", "-pk"]
        default_permissions = ("view", "change")

    def __str__(self):
        return self.title or f"{self.get_kind_display()} {self.pk}"

    @property
    def is_open(self):
        return self.state in OPEN

    @property
    def confirm_until(self):
        return self.sent_at + CONFIRMED_WITHIN

    @property
    def is_expired(self):
        """Deleted by the next run of the command, and as good as gone already."""
        if self.state == State.UNCONFIRMED:
            return self.confirm_until < timezone.now()
        return self.state == State.WRITING and self.changed_at + DRAFT_KEPT < timezone.now()

    def news(self, *fields, **changes):
        """Save changes of fields as something that happened now."""
        for name, value in changes.items():
            setattr(self, name, value)
        self.changed_at = timezone.now()
        self.save(update_fields=[*fields, *changes, "changed_at"])
