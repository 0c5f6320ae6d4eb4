"""How often something was searched on one day. No row says who searched, from where or when in the day."""

from django.db import models
from django.utils.translation import pgettext_lazy


class AskedSearch(models.Model):
    day = models.DateField()
    language = models.CharField(max_length=2)  # in which the page was read
    engine = models.CharField(max_length=20)  # or "database", which answers in the place of a lost index
    words = models.CharField(max_length=100, blank=True)  # see search/querylog/words.py
    facets = models.CharField(max_length=300, blank=True)
    results = models.PositiveIntegerField()  # records with all the words, the last time
    times = models.PositiveIntegerField(default=1)
    clicks = models.PositiveIntegerField(default=0)  # counted only where scripts run
    positions = models.PositiveIntegerField(default=0)  # sum, over the clicks

    class Meta:
        verbose_name = pgettext_lazy("querylog", "search by readers")
        verbose_name_plural = pgettext_lazy("querylog", "searches by readers")
        default_permissions = ("view",)
        constraints = [
            models.UniqueConstraint(
                fields=["day", "language", "engine", "words", "facets"], name="search_asked_once_a_day"
            )
        ]

    def __str__(self):
        return f"{self.words or self.facets} ({self.day})"
