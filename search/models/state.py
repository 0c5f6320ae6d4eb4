"""What the database remembers of the index: how far it has come, and on a server which one it is."""

from django.db import models
from django.utils.translation import pgettext_lazy


class IndexState(models.Model):
    """One row. The indexes named are those of a server; the embedded engine keeps its own names on disk."""

    version = models.PositiveBigIntegerField(default=0)
    writes = models.PositiveBigIntegerField(default=0)
    expired_through = models.DateTimeField(null=True)
    current = models.CharField(max_length=200, blank=True)
    building = models.CharField(max_length=200, blank=True)
    builder = models.CharField(max_length=40, blank=True)
    beat_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = pgettext_lazy("search", "state of the index")
        verbose_name_plural = pgettext_lazy("search", "state of the index")
        default_permissions = ()  # for the machine alone

    def __str__(self):
        return self.current
