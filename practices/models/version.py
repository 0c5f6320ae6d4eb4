"""The content version: what every cache of the archive hangs on."""

from django.db import models
from django.db.models import F


class ContentVersion(models.Model):
    """One row with a counter. Whatever changes what the public sees raises it in its own transaction."""

    value = models.PositiveBigIntegerField(default=1)

    @classmethod
    def current(cls):
        value = cls.objects.filter(pk=1).values_list("value", flat=True).first()
        return value or 0

    @classmethod
    def bump(cls):
        if not cls.objects.filter(pk=1).update(value=F("value") + 1):
            cls.objects.get_or_create(pk=1)
