"""The edit form of a record, in the record's own order: card, text, results, transfer, sources, history."""

from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, TitleFieldPanel

from practices.choices import Scheme
from practices.choosing.sources import RecordSource, Source
from practices.choosing.widgets import ChoosingMany, ChoosingOne
from practices.guidance import help_of
from practices.models.fact_fields import FactPanel, FactSummaryPanel
from practices.models.rows_panel import RowsPanel

TEXT = ("need", "idea", "target_detail", "steps", "sections", "actors", "participation", "resources")
RESULTS = (
    "figures",
    "results",
    "expected_results",
    "evidence",
    "enabling",
    "hindering",
    "not_worked",
    "voices",
)


def anchor(name):
    """Where a link to a field of the form leads."""
    return {"id": f"field-{name}"}


def field(name, **options):
    return FieldPanel(name, help_text=help_of(name), attrs=anchor(name), **options)


def fields(*names):
    return [field(name) for name in names]


def choice(name, source):
    return field(name, widget=ChoosingOne(source))


def choices(name, source):
    return field(name, widget=ChoosingMany(source))


def rows(name, label, heading):
    return RowsPanel(name, label=label, heading=heading, help_text=help_of(name), attrs=anchor(name))


def title_panel():
    return TitleFieldPanel("title", help_text=help_of("title"))


def card(own):
    return [
        field("summary"),
        FactPanel(
            [
                FieldRowPanel(
                    [choice("maturity", Source(Scheme.MATURITY)), choice("status", Source(Scheme.STATUS))],
                ),
                FieldRowPanel(fields("status_as_of", "licence")),
                FieldRowPanel(fields("period_start", "period_end")),
            ]
        ),
        field("period_note"),
        FactPanel(
            [
                choices("themes", Source(Scheme.THEME)),
                choices("target_groups", Source(Scheme.TARGET)),
                choices("territories", Source("territories")),
                choices("areas", Source("areas")),
                choices("places", Source("places")),
                rows("roles", pgettext_lazy("panel", "Organisation"), pgettext_lazy("organisation", "Organisations")),
                choices("phases", Source(Scheme.PHASE)),
                choices("thematic_axes", Source(Scheme.AXIS)),
                choices("development_lines", Source(Scheme.DEVELOPMENT_LINE)),
                choices("participation_forms", Source(Scheme.PARTICIPATION)),
            ]
        ),
        *own,
        *fields("funding", "contacts"),
    ]


def related():
    return FactPanel(
        [
            rows("related", pgettext_lazy("panel", "Related record"), pgettext_lazy("panel", "Related records")),
            RowsPanel(
                "suggestion_choices",
                label=pgettext_lazy("panel", "Suggestion to show or hide"),
                heading=pgettext_lazy("panel", "Suggestions shown or hidden"),
                help_text=pgettext_lazy(
                    "panel",
                    "The archive suggests up to four more records by what they have in common with this one.",
                ),
            ),
        ]
    )


def publication():
    return FactPanel(
        [FieldPanel("change_note"), FieldPanel("is_change_shown"), FieldPanel("review_due")],
        heading=pgettext_lazy("panel", "This publication and the next review"),
    )


def record_panels(own_card=(), own_text=()):
    """All groups; a kind of record adds its own fields to the card and to the beginning of the text."""
    return [
        title_panel(),
        FactSummaryPanel(),
        MultiFieldPanel(card(own_card), heading=pgettext_lazy("panel", "Card")),
        MultiFieldPanel([*own_text, *fields(*TEXT)], heading=pgettext_lazy("panel", "Text")),
        MultiFieldPanel(fields(*RESULTS), heading=pgettext_lazy("panel", "Results")),
        MultiFieldPanel(fields("sustainability", "transferability"), heading=pgettext_lazy("panel", "Transfer")),
        MultiFieldPanel(fields("sources", "links", "media"), heading=pgettext_lazy("panel", "Sources and attachments")),
        MultiFieldPanel(
            [*fields("maturity_path", "updates"), publication(), related()], heading=pgettext_lazy("panel", "History")
        ),
    ]


ORGANISATION = RecordSource("organisation")
RECORD = RecordSource()
