"""What a link to another site answered when it was last asked."""

import hashlib

from django.db import models
from django.utils.translation import pgettext_lazy


class CheckedLink(models.Model):
    """One address, however many pages name it."""

    class State(models.TextChoices):
        WORKS = "works", pgettext_lazy("links", "works")
        MOVED = "moved", pgettext_lazy("links", "has moved")
        BROKEN = "broken", pgettext_lazy("links", "does not exist any more")
        SILENT = "silent", pgettext_lazy("links", "does not answer")
        REFUSED = "refused", pgettext_lazy("links", "not followed")

    digest = models.CharField(max_length=64, unique=True, editable=False)
    url = models.TextField(pgettext_lazy("block", "Address"))
    state = models.CharField(pgettext_lazy("links", "state"), max_length=10, choices=State.choices, db_index=True)
    status = models.PositiveSmallIntegerField(pgettext_lazy("links", "answer"), null=True)
    reason = models.CharField(max_length=20, blank=True)  # a key of `editorial.links.reasons`
    final_url = models.TextField(pgettext_lazy("links", "leads to"), blank=True)
    checked_at = models.DateTimeField(pgettext_lazy("links", "checked on"))
    failing_since = models.DateTimeField(pgettext_lazy("links", "since"), null=True)

    class Meta:
        verbose_name = pgettext_lazy("links", "checked link")
        verbose_name_plural = pgettext_lazy("links", "checked links")
        ordering = ["-failing_since", "url"]

    def __str__(self):
        return self.url

    @staticmethod
    def digest_of(url):
        return hashlib.sha256(url.encode()).hexdigest()

    @property
    def is_failing(self):
        return self.state not in (self.State.WORKS, self.State.MOVED)


class LinkUse(models.Model):
    """A page that names a link, in its public text or in its newest draft."""

    link = models.ForeignKey(CheckedLink, models.CASCADE, related_name="uses")
    page = models.ForeignKey("wagtailcore.Page", models.CASCADE, related_name="+")
    field = models.CharField(max_length=60)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["link", "page", "field"], name="one_use_per_field")]

    def __str__(self):
        return f"{self.page_id}: {self.link_id}"
