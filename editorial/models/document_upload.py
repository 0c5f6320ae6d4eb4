"""A document read but not yet made into a draft: kept on the server between one step and the next."""

import uuid
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone

from editorial.documents.outline import Outline

KEPT = timedelta(days=30)


def without_nul(value):
    """PostgreSQL keeps no NUL in JSON."""
    return [each.replace("\0", "") for each in value] if isinstance(value, list) else value.replace("\0", "")


class DocumentUpload(models.Model):
    """One editor's document. The file itself is in the row, so that row and file come and go together."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)
    name = models.CharField(max_length=255)
    sha256 = models.CharField(max_length=64)
    content = models.BinaryField()
    # `Outline.as_data()`: what the reader found.
    outline = models.JSONField()
    # What the editor chose so far: {name of a form's field: value}.
    choices = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["-created_at"]

    def __str__(self):
        return self.name

    @classmethod
    def of(cls, user):
        """The uploads of one person, newest first, without their files; expired ones are as good as gone."""
        fresh = cls.objects.filter(user=user, created_at__gt=timezone.now() - KEPT)
        return fresh.defer("content", "outline", "choices")

    @property
    def outlined(self):
        return Outline.from_data(self.outline)

    def keep_choices(self, posted):
        """What the form says, so that a closed window or a mistake loses nothing.

        Fields of another kind or language are no answer for this one: what was chosen for the sections is then let go.
        """
        kept = {name: posted[name] for name in ("title", "summary", "kind", "language") if name in posted}
        if posted.get("asked") == f"{posted.get('kind')}-{posted.get('language')}":
            kept |= {name: value for name, value in posted.items() if name.startswith("section_")}
            kept["facts"] = posted.getlist("facts")
        self.choices = {name: without_nul(value) for name, value in kept.items()}
        self.save(update_fields=["choices"])

    @classmethod
    def expired(cls):
        return cls.objects.filter(created_at__lte=timezone.now() - KEPT)
