"""The translation's state on the record's edit page, in both languages."""

from wagtail.admin.panels import Panel

from editorial.translating.next_steps import add_next_steps
from editorial.translating.states import state_of
from editorial.translating.table import as_row
from practices.models import RecordPage


class TranslationStatePanel(Panel):
    class BoundPanel(Panel.BoundPanel):
        template_name = "editorial/translating/state_panel.html"

        def is_shown(self):
            return self.instance.pk is not None and super().is_shown()

        def get_context_data(self, parent_context=None):
            return super().get_context_data(parent_context) | state_context(self.instance, self.request.user)


def state_context(page, user):
    row = state_of(page)
    return {"row": add_next_steps([as_row(row)], user)[0] if row else None}


def show_states():
    """Put the panel on every kind of record; to be called when all models are loaded."""
    for model in RecordPage.__subclasses__():
        model.content_panels = [TranslationStatePanel(), *model.content_panels]
