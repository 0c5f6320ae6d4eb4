"""Where an organisation reads what readers write to it: kept in the admin, shown nowhere."""

from django.db import models
from django.utils.translation import pgettext_lazy


class OrganisationAddress(models.Model):
    organisation = models.OneToOneField(
        "practices.Record",
        models.CASCADE,
        related_name="relay_address",
        limit_choices_to={"kind": "organisation"},
        verbose_name=pgettext_lazy("record", "organisation"),
    )
    email = models.EmailField(
        pgettext_lazy("relay", "e-mail address"),
        help_text=pgettext_lazy(
            "relay", "Of an office, not of a person. Readers write to it through a form and never see it."
        ),
    )

    class Meta:
        verbose_name = pgettext_lazy("relay", "address of an organisation")
        verbose_name_plural = pgettext_lazy("relay", "addresses of organisations")
        ordering = ["organisation__title_key"]

    def __str__(self):
        return self.organisation.title
