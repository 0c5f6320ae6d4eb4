"""While editing: how complete the record is, what is missing, why it matters, and the way there."""

from django.conf import settings
from wagtail.admin.panels import Panel

from editorial.completeness.measure import measure
from practices.limits import excesses
from practices.models import RecordPage


class CompletenessPanel(Panel):
    class BoundPanel(Panel.BoundPanel):
        template_name = "editorial/completeness/panel.html"

        def is_shown(self):
            return self.instance.pk is not None and super().is_shown()

        def get_context_data(self, parent_context=None):
            context = {
                "measure": measure(self.instance),
                "excesses": excesses(self.instance),
                "threshold": settings.COMPLETENESS_TO_PUBLISH,
                "original": None if self.instance.is_original else self.instance.original,
            }
            return super().get_context_data(parent_context) | context


def show_completeness():
    """Put the panel on every kind of record; to be called when all models are loaded."""
    for model in RecordPage.__subclasses__():
        model.content_panels = [CompletenessPanel(), *model.content_panels]
