"""An import of many records: the file, how far it has got, and what it made, so that it can be taken back."""

import uuid
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import pgettext_lazy

KEPT = timedelta(days=30)
# Nobody has gone on with it for so long: whoever did is gone (a browser closed, a process killed).
ABANDONED = timedelta(minutes=10)


class RecordImport(models.Model):
    """From `READ` on a file is shown as a dry run; only `WRITING` begins to change records."""

    class State(models.TextChoices):
        READ = "read", pgettext_lazy("tables", "not begun")
        WRITING = "writing", pgettext_lazy("tables", "making drafts")
        WRITTEN = "written", pgettext_lazy("tables", "drafts made")
        PUBLISHING = "publishing", pgettext_lazy("tables", "publishing")
        TRANSLATING = "translating", pgettext_lazy("tables", "preparing translations")
        UNDOING = "undoing", pgettext_lazy("tables", "being undone")
        UNDONE = "undone", pgettext_lazy("tables", "undone")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)
    alive_at = models.DateTimeField(default=timezone.now)
    # A process on this machine that does it all at once; where it is gone, the import is abandoned at once.
    process = models.CharField(max_length=80, blank=True)
    name = models.CharField(max_length=255)
    # Empty once the drafts are made.
    content = models.BinaryField(default=b"")
    # What the editor chose: {"kind", "language", "only_good"}.
    choices = models.JSONField(default=dict)
    state = models.CharField(max_length=12, choices=State.choices, default=State.READ, db_index=True)
    failure = models.TextField(blank=True)

    class Meta:
        ordering = ["-created_at"]

    def __str__(self):
        return self.name

    @classmethod
    def of(cls, user):
        """One person's imports, newest first, without their files."""
        return cls.objects.filter(user=user, created_at__gt=timezone.now() - KEPT).defer("content")

    @classmethod
    def expired(cls):
        """Files that nobody went on with in time; what was written stays known."""
        return cls.objects.filter(state=cls.State.READ, created_at__lte=timezone.now() - KEPT)

    @property
    def total(self):
        return self.rows.count()

    @property
    def done(self):
        waiting = ImportedRow.Stage.WAITING
        if self.state == self.State.WRITING:
            return self.rows.exclude(stage=waiting).count()
        return self.rows.filter(is_next=False).count()

    @property
    def is_under_way(self):
        return self.state in (
            self.State.WRITING,
            self.State.PUBLISHING,
            self.State.TRANSLATING,
            self.State.UNDOING,
        )


class ImportedRow(models.Model):
    """One record of an import: what is to be written, then what was."""

    class Stage(models.TextChoices):
        WAITING = "waiting", "waiting"
        LINKING = "linking", "linking"  # written, but for links to pages made after it
        WRITTEN = "written", "written"

    importing = models.ForeignKey(RecordImport, models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField()
    # Of the row as it stood in the file: the same file read again finds its records.
    digest = models.CharField(max_length=64, blank=True, db_index=True)
    data = models.JSONField(default=dict)
    stage = models.CharField(max_length=8, choices=Stage.choices, default=Stage.WAITING)
    # Whether the batch under way (publishing, translating, undoing) has still to come to it.
    is_next = models.BooleanField(default=False)
    record = models.ForeignKey("practices.Record", models.CASCADE, null=True, related_name="+")
    is_new = models.BooleanField(default=False)
    # [{"page", "revision" it was given, "before": the revision it had (null: the page is new), "had_changes",
    # "draft_title": before, "sentences": of its translation, see `editorial.records.sentences`}]
    written = models.JSONField(default=list)

    class Meta:
        ordering = ["number"]

    def __str__(self):
        return f"{self.importing} {self.number}"
