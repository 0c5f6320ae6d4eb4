"""What was published, as it was: the texts of one language with the original's facts of that moment."""

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils import timezone
from django.utils.translation import pgettext_lazy
from wagtail.models import Locale

from practices.models.record import Record


class PublishedVersion(models.Model):
    """Kept apart from Wagtail's revisions, which may be purged. Words and facts, not HTML: links are made when it is read.

    `content` and `facts` are pages as `serializable_data()` gives them; `facts` is empty for originals, whose page holds
    both. `sets` are the rows of each many-to-many fact: {"themes": [pk, …]}.
    """

    wagtail_reference_index_ignore = True

    record = models.ForeignKey(Record, models.CASCADE, related_name="versions")
    locale = models.ForeignKey(Locale, models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    published_at = models.DateTimeField(default=timezone.now)
    content = models.JSONField(encoder=DjangoJSONEncoder)
    facts = models.JSONField(encoder=DjangoJSONEncoder, null=True)
    sets = models.JSONField()
    digest = models.CharField(max_length=64)
    changed = models.JSONField(default=list)  # names of fields that differ from the version before
    note = models.TextField(blank=True)
    is_note_shown = models.BooleanField(default=False)
    hidden_at = models.DateTimeField(null=True)
    hidden_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")

    class Meta:
        verbose_name = pgettext_lazy("history", "published version")
        verbose_name_plural = pgettext_lazy("history", "published versions")
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["record", "locale", "number"], name="one_version_per_number")]

    def __str__(self):
        return f"{self.record_id} {self.number}"

    @property
    def is_deleted(self):
        """Whether its words were deleted for good: only its number and dates are left."""
        return not self.digest
