"""The text of a file, read once whatever the number of documents and records that have it."""

from django.db import models
from django.utils.translation import pgettext_lazy


class FileText(models.Model):
    class State(models.TextChoices):
        PENDING = "pending", pgettext_lazy("attachment", "Waiting to be read")
        READ = "read", pgettext_lazy("attachment", "Searched")
        EMPTY = "empty", pgettext_lazy("attachment", "No text in it: perhaps pictures of pages")
        ENCRYPTED = "encrypted", pgettext_lazy("attachment", "Protected by a password")
        DAMAGED = "damaged", pgettext_lazy("attachment", "Damaged: save it again and replace it")
        WRONG = "wrong", pgettext_lazy("attachment", "Its content is not what its name says")
        LARGE = "large", pgettext_lazy("attachment", "Too large to be read")
        SLOW = "slow", pgettext_lazy("attachment", "Reading it took too long")
        MISSING = "missing", pgettext_lazy("attachment", "The file is missing")

    file_hash = models.CharField(max_length=40, unique=True)  # as Wagtail's documents have it
    state = models.CharField(max_length=10, choices=State.choices, default=State.PENDING, db_index=True)
    text = models.TextField(blank=True)
    pages = models.PositiveIntegerField(null=True)
    is_cut = models.BooleanField(default=False)
    claimed_at = models.DateTimeField(null=True)  # by the process that is reading it
    read_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = pgettext_lazy("attachment", "text of a document")
        verbose_name_plural = pgettext_lazy("attachment", "texts of documents")
        default_permissions = ()

    def __str__(self):
        return f"{self.file_hash} ({self.state})"
