"""What the editors' reports have in common: who may open them, and files that a spreadsheet shows as they are."""

from wagtail.admin.views.reports import ReportView

from practices.spreadsheet_cells import guarded


class EditorsReport(ReportView):
    """A subclass says by `is_open_to(user)` who may open it; the entry in the menu asks the same."""

    # Any word will do, as long as Wagtail asks at all.
    permission_required = "view"

    @staticmethod
    def is_open_to(user):
        raise NotImplementedError

    def user_has_permission(self, permission):
        return self.is_open_to(self.request.user)

    def stream_csv(self, queryset):
        yield b"\xef\xbb\xbf"  # or spreadsheets take the accents for something else
        yield from super().stream_csv(queryset)

    def preprocess_field_value(self, field, value, export_format):
        value = super().preprocess_field_value(field, value, export_format)
        return guarded(value) if isinstance(value, str) else value
