"""Addresses and doors of importing and exporting records in the admin."""

from django.urls import path, reverse
from django.utils.translation import pgettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from editorial.records.views import ExportView, ImportView, StartView, TemplateView, may_import


@hooks.register("register_admin_urls")
def records_urls():
    return [
        path("import/records/", StartView.as_view(), name="editorial_import_records"),
        path("import/records/template/", TemplateView.as_view(), name="editorial_records_template"),
        path("import/records/<uuid:pk>/", ImportView.as_view(), name="editorial_records_import"),
        path("export/records/", ExportView.as_view(), name="editorial_export_records"),
    ]


class RecordsMenuItem(MenuItem):
    def is_shown(self, request):
        return may_import(request.user)


@hooks.register("register_admin_menu_item")
def records_menu_item():
    label = pgettext_lazy("tables menu", "Import records")
    return RecordsMenuItem(
        label, reverse("editorial_import_records"), name="import-records", icon_name="table", order=211
    )
