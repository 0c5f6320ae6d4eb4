"""Rows of a record in its form: organisations and their roles, related records."""

from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import InlinePanel
from wagtail.admin.panels.base import get_form_for_model

from practices.models.choices_at_once import LeavesFetched


class RowForm(LeavesFetched, WagtailAdminModelForm):
    pass


class RowsPanel(InlinePanel):
    """A row's choices are looked up once (`choices_at_once`), not for the form and then for the model."""

    def get_form_options(self):
        options = super().get_form_options()
        deferred = self.child_edit_handler.get_form_options().get("defer_required_on_fields")
        form = get_form_for_model(self.db_field.related_model, form_class=RowForm, defer_required_on_fields=deferred)
        options["formsets"][self.relation_name]["form"] = form
        return options
