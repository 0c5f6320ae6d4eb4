"""Facts stay on the original page: how wagtail-localize and Wagtail's own copying are told so (docs/development.md)."""

from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.panels import MultiFieldPanel, Panel
from wagtail_localize.fields import SynchronizedField

FACTS = (
    "maturity",
    "status",
    "status_as_of",
    "licence",
    "period_start",
    "period_end",
)
FACT_SETS = (
    "themes",
    "target_groups",
    "territories",
    "areas",
    "places",
    "participation_forms",
    "thematic_axes",
    "development_lines",
    "phases",
)
# Said by the editor for the next publication; no fact of the matter, but like one it stands on the original page only.
ABOUT_PUBLISHING = ("change_note", "is_change_shown", "review_due")
FACT_ROWS = ("roles", "related", "suggestion_choices")


class FactField(SynchronizedField):
    """A field that no translation has: it is read from the original instead."""

    def is_editable(self, obj):
        return False

    def is_synchronized(self, obj):
        return False


class FactForm(WagtailAdminPageForm):
    """On a translation's page, a form without the facts: what is not shown can be neither required nor lost."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.instance.is_original:
            for name in self.instance.fact_names():
                self.fields.pop(name, None)
                self.formsets.pop(name, None)


class FactPanel(MultiFieldPanel):
    """A group of facts, shown on the original page only."""

    class BoundPanel(MultiFieldPanel.BoundPanel):
        def is_shown(self):
            return self.instance.is_original and super().is_shown()


class FactSummaryPanel(Panel):
    """On a translation's page, the facts to read and the way to where they are edited."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "practices/admin/fact_summary_panel.html"

        def is_shown(self):
            return not self.instance.is_original
