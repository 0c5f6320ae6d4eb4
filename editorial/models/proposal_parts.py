"""What belongs to a proposal and goes with it: its files and the words exchanged about it."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import pgettext_lazy

from editorial.models.proposal import Proposal


class ProposalFile(models.Model):
    """In the row, not in the media folder: no address leads there, and it goes when the proposal goes."""

    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="files")
    name = models.CharField(max_length=200)
    content = models.BinaryField()
    size = models.PositiveIntegerField()

    class Meta:
        ordering = ["pk"]
        default_permissions = ()

    def __str__(self):
        return self.name


class ProposalMessage(models.Model):
    """A question of the editors, an answer, or the reason of a refusal."""

    class Kind(models.TextChoices):
        QUESTION = "question", pgettext_lazy("proposal", "Question")
        ANSWER = "answer", pgettext_lazy("proposal", "Answer")
        REFUSAL = "refusal", pgettext_lazy("proposal", "Reason")

    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="messages")
    kind = models.CharField(max_length=10, choices=Kind)
    text = models.TextField()
    at = models.DateTimeField(default=timezone.now)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ["at", "pk"]
        default_permissions = ()

    def __str__(self):
        return self.text[:60]
