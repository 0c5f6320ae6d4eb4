"""What the demonstration wrote, so that loading it again leaves alone what has not changed."""

from django.db import models


class DemoDigest(models.Model):
    """The digest of the data that one row or record was last written from. An editor's later changes stay."""

    key = models.CharField(max_length=120, unique=True)
    digest = models.CharField(max_length=64)

    def __str__(self):
        return self.key
