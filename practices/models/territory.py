"""Territories (the NUTS tree), areas that cross it, and municipalities on the map."""

from django.db import models
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.search import index

from practices.models.labels import Labelled

LABELS = FieldRowPanel([FieldPanel("label_it"), FieldPanel("label_fr")])


class Territory(index.Indexed, Labelled):
    """A state, region, province or département, by its NUTS code."""

    code = models.CharField(pgettext_lazy("territory", "NUTS code"), max_length=5, unique=True)
    level = models.PositiveSmallIntegerField(pgettext_lazy("territory", "NUTS level"))
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name=pgettext_lazy("territory", "part of"),
    )
    alcotra = models.BooleanField(pgettext_lazy("territory", "in the ALCOTRA area"), default=False)

    panels = [
        FieldRowPanel([FieldPanel("code"), FieldPanel("level"), FieldPanel("key")]),
        LABELS,
        FieldRowPanel([FieldPanel("parent"), FieldPanel("alcotra")]),
    ]
    search_fields = [index.AutocompleteField("label_it"), index.AutocompleteField("label_fr")]

    class Meta:
        verbose_name = pgettext_lazy("territory", "territory")
        verbose_name_plural = pgettext_lazy("territory", "territories")
        ordering = ["code"]


class Area(index.Indexed, Labelled):
    """A territory of its own kind (a district, a valley, the area of a project) inside one or more of the tree."""

    kind = models.CharField(pgettext_lazy("territory", "kind"), max_length=40, blank=True)
    territories = models.ManyToManyField(
        Territory, related_name="areas", blank=True, verbose_name=pgettext_lazy("territory", "territories")
    )
    lead = models.ForeignKey(
        "practices.Record",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="led_areas",
        verbose_name=pgettext_lazy("territory", "lead organisation"),
    )
    partners = models.ManyToManyField(
        "practices.Record",
        related_name="partner_areas",
        blank=True,
        verbose_name=pgettext_lazy("territory", "partner organisations"),
    )

    panels = [
        FieldRowPanel([FieldPanel("key"), FieldPanel("kind")]),
        LABELS,
        FieldPanel("territories"),
        FieldPanel("lead"),
        FieldPanel("partners"),
    ]
    search_fields = [index.AutocompleteField("label_it"), index.AutocompleteField("label_fr")]

    class Meta:
        verbose_name = pgettext_lazy("territory", "area")
        verbose_name_plural = pgettext_lazy("territory", "areas")
        ordering = ["label_it"]
        constraints = [models.UniqueConstraint(fields=["key"], name="one_area_per_key")]

    @property
    def code(self):
        return self.key


class Municipality(index.Indexed, Labelled):
    """A municipality with the (approximate) coordinates of its centre, in degrees (WGS 84)."""

    province = models.ForeignKey(
        Territory, models.PROTECT, related_name="municipalities", verbose_name=pgettext_lazy("territory", "province")
    )
    latitude = models.DecimalField(pgettext_lazy("territory", "latitude"), max_digits=8, decimal_places=5)
    longitude = models.DecimalField(pgettext_lazy("territory", "longitude"), max_digits=8, decimal_places=5)

    panels = [
        FieldPanel("key"),
        LABELS,
        FieldPanel("province"),
        FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
    ]
    search_fields = [index.AutocompleteField("label_it"), index.AutocompleteField("label_fr")]

    class Meta:
        verbose_name = pgettext_lazy("territory", "municipality")
        verbose_name_plural = pgettext_lazy("territory", "municipalities")
        ordering = ["label_it"]
        constraints = [models.UniqueConstraint(fields=["key"], name="one_municipality_per_key")]

    @property
    def code(self):
        return self.key
