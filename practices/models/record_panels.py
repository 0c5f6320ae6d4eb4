"""The edit form of a record, in the record's own order: card, text, results, transfer, sources."""

from django.forms import CheckboxSelectMultiple, Select
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel

from practices.models.fact_fields import FactPanel, FactSummaryPanel


def choices(name):
    return FieldPanel(name, widget=CheckboxSelectMultiple)


def choice(name):
    """A list of one vocabulary's terms, where Wagtail's chooser would offer those of all."""
    return FieldPanel(name, widget=Select)


def group(heading, *names, panel=MultiFieldPanel):
    return panel([FieldPanel(name) for name in names], heading=heading)


def record_panels():
    return [
        FactSummaryPanel(),
        FieldPanel("summary"),
        FactPanel(
            [
                FieldRowPanel([choice("maturity"), choice("status"), FieldPanel("status_as_of")]),
                FieldRowPanel([FieldPanel("period_start"), FieldPanel("period_end"), FieldPanel("licence")]),
            ],
            heading=pgettext_lazy("panel", "Card: state and period"),
        ),
        FieldPanel("period_note"),
        FactPanel(
            [choices("themes"), choices("target_groups"), choices("participation_forms"), choices("phases")],
            heading=pgettext_lazy("panel", "Card: themes and target groups"),
        ),
        FactPanel(
            [choices("territories"), choices("areas"), choices("places")],
            heading=pgettext_lazy("panel", "Card: where"),
        ),
        FactPanel(
            [choices("thematic_axes"), choices("development_lines")],
            heading=pgettext_lazy("panel", "Card: policies"),
        ),
        FactPanel(
            [InlinePanel("roles", label=pgettext_lazy("panel", "Organisation"))],
            heading=pgettext_lazy("panel", "Card: organisations"),
        ),
        group(pgettext_lazy("panel", "Card: funding and contacts"), "funding", "contacts"),
        group(
            pgettext_lazy("panel", "Text"),
            "need",
            "idea",
            "target_detail",
            "steps",
            "sections",
            "actors",
            "participation",
            "resources",
        ),
        group(
            pgettext_lazy("panel", "Results"),
            "figures",
            "results",
            "expected_results",
            "evidence",
            "enabling",
            "hindering",
            "not_worked",
            "voices",
        ),
        group(pgettext_lazy("panel", "Transfer"), "sustainability", "transferability"),
        group(pgettext_lazy("panel", "Sources and attachments"), "sources", "links", "media"),
        group(pgettext_lazy("panel", "History"), "maturity_path", "updates"),
        FactPanel(
            [
                InlinePanel("related", label=pgettext_lazy("panel", "Related record")),
                InlinePanel(
                    "suggestion_choices",
                    label=pgettext_lazy("panel", "Suggestion to show or hide"),
                    help_text=pgettext_lazy(
                        "panel",
                        "The archive suggests up to four more records by what they have in common with this one.",
                    ),
                ),
            ],
            heading=pgettext_lazy("panel", "Related records"),
        ),
    ]
