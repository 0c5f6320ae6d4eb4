"""Where a record came from: the document it was imported from, as it was."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import pgettext_lazy


class ImportedDocument(models.Model):
    """The original of a draft. The digest stays even when an editor deletes the file."""

    record = models.ForeignKey("practices.Record", models.CASCADE, related_name="imported_documents")
    document = models.ForeignKey("wagtaildocs.Document", models.SET_NULL, null=True, related_name="+")
    # The upload it was made from, so that a second click finds the draft of the first.
    upload = models.UUIDField(unique=True, null=True, editable=False)
    name = models.CharField(pgettext_lazy("import", "file"), max_length=255)
    sha256 = models.CharField(max_length=64, db_index=True)
    imported_at = models.DateTimeField(pgettext_lazy("import", "imported on"), default=timezone.now)
    imported_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")

    class Meta:
        verbose_name = pgettext_lazy("import", "imported document")
        verbose_name_plural = pgettext_lazy("import", "imported documents")
        ordering = ["-imported_at"]

    def __str__(self):
        return self.name
