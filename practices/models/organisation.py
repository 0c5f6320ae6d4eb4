"""An organisation; some are networks of others ("network of networks")."""

from django.db import models
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from practices.choices import Scheme
from practices.choosing.sources import Source
from practices.choosing.widgets import ChoosingOne
from practices.models.fact_fields import FactField, FactPanel
from practices.models.record import Record
from practices.models.record_fields import term
from practices.models.record_page import RecordPage
from practices.models.record_panels import ORGANISATION, choice, record_panels, rows


class Organisation(RecordPage):
    kind = "organisation"
    template = "practices/organisation.html"
    parent_page_types = ["practices.OrganisationIndex"]
    is_creatable = True

    organisation_kind = term(Scheme.ORGANISATION_KIND, pgettext_lazy("organisation", "kind of organisation"))

    own_facts = ("organisation_kind", "members")
    override_translatable_fields = RecordPage.override_translatable_fields + [FactField(name) for name in own_facts]
    content_panels = record_panels(
        own_card=[
            FactPanel(
                [
                    choice("organisation_kind", Source(Scheme.ORGANISATION_KIND)),
                    rows(
                        "members",
                        pgettext_lazy("organisation", "Member"),
                        pgettext_lazy("organisation", "Members"),
                    ),
                ]
            )
        ]
    )

    class Meta:
        verbose_name = pgettext_lazy("record", "organisation")
        verbose_name_plural = pgettext_lazy("record", "organisations")


class Membership(Orderable):
    """An organisation that belongs to another."""

    page = ParentalKey(Organisation, on_delete=models.CASCADE, related_name="members")
    organisation = models.ForeignKey(
        Record,
        models.PROTECT,
        related_name="memberships",
        limit_choices_to={"kind": "organisation"},
        verbose_name=pgettext_lazy("record", "organisation"),
    )

    panels = [FieldPanel("organisation", widget=ChoosingOne(ORGANISATION))]
