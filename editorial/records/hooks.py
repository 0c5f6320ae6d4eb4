"""Addresses and doors of importing and exporting records in the admin."""

from django.urls import path, reverse
from django.utils.translation import pgettext_lazy
from wagtail import hooks

from editorial.records.views import ExportView, ImportView, StartView, TemplateView, may_import
from practices.menu_item import ItemFor


@hooks.register("register_admin_urls")
def records_urls():
    return [
        path("import/records/", StartView.as_view(), name="editorial_import_records"),
        path("import/records/template/", TemplateView.as_view(), name="editorial_records_template"),
        path("import/records/<uuid:pk>/", ImportView.as_view(), name="editorial_records_import"),
        path("export/records/", ExportView.as_view(), name="editorial_export_records"),
    ]


@hooks.register("register_admin_menu_item")
def records_menu_item():
    label = pgettext_lazy("tables menu", "Import records")
    return ItemFor(
        may_import, label, reverse("editorial_import_records"), name="import-records", icon_name="table", order=211
    )
