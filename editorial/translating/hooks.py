"""The translations' addresses and doors in the admin."""

from django.urls import include, path, reverse
from django.utils.translation import pgettext_lazy
from wagtail import hooks
from wagtail.admin.widgets.button import Button

from editorial.translating.exchange import guarded as guarded_po
from editorial.translating.exchange.views import DownloadManyView, DownloadView, UploadManyView, UploadView
from editorial.translating.machine.views import machine_translate
from editorial.translating.original.obstacles import may_change
from editorial.translating.original.views import OriginalView
from editorial.translating.table import TranslationsTable
from editorial.translating.views import ChangesView, ConfirmView, NotesView, SideBySideView
from practices.menu_item import ItemFor
from practices.models import RecordPage

LABEL = pgettext_lazy("translating", "Translations")


# Before wagtail-localize's own addresses, some of which are the same.
@hooks.register("register_admin_urls", order=-9)
def guarded_addresses():
    guarded = [
        path("translate/<int:translation_id>/pofile/download/", guarded_po.download_pofile, name="download_pofile"),
        path("translate/<int:translation_id>/machine_translate/", machine_translate, name="machine_translate"),
        path("translate/<int:translation_id>/pofile/upload/", guarded_po.upload_pofile, name="upload_pofile"),
    ]
    return [path("localize/", include((guarded, "guarded_exchange")))]


@hooks.register("register_admin_urls")
def translating_urls():
    return [
        path("translations/download/<str:format_>/", DownloadManyView.as_view(), name="translating_download_many"),
        path("translations/upload/", UploadManyView.as_view(), name="translating_upload_many"),
        path("translations/<int:page_id>/download/<str:format_>/", DownloadView.as_view(), name="translating_download"),
        path("translations/<int:page_id>/original/", OriginalView.as_view(), name="translating_original"),
        path("translations/<int:page_id>/upload/", UploadView.as_view(), name="translating_upload"),
        path("translations/", TranslationsTable.as_view(), name="translating_table"),
        path("translations/results/", TranslationsTable.as_view(results_only=True), name="translating_table_results"),
        path("translations/<int:page_id>/changes/", ChangesView.as_view(), name="translating_changes"),
        path("translations/<int:page_id>/notes/", NotesView.as_view(), name="translating_notes"),
        path("translations/<int:page_id>/confirm/", ConfirmView.as_view(), name="translating_confirm"),
        path("translations/<int:page_id>/side-by-side/", SideBySideView.as_view(), name="translating_side_by_side"),
    ]


@hooks.register("register_admin_menu_item")
def translations_item():
    return ItemFor(
        TranslationsTable.is_open_to,
        LABEL,
        reverse("translating_table"),
        name="translations",
        icon_name="wagtail-localize-language",
        order=220,
    )


@hooks.register("register_page_header_buttons")
def original_button(page, user, view_name, next_url=None):
    """On a translation, for those who may make it the original."""
    if view_name == "edit" and isinstance(page, RecordPage) and not page.is_original and may_change(user, page):
        url = reverse("translating_original", args=[page.pk])
        yield Button(OriginalView.page_title, url=url, icon_name="rotate", priority=95)


@hooks.register("construct_reports_menu")
def one_table_of_translations(request, menu_items):
    """wagtail-localize's report of the same name lists only what was begun, with a state that stays “up to date”."""
    theirs = reverse("wagtail_localize:translations_report")
    menu_items[:] = [item for item in menu_items if getattr(item, "url", "") != theirs]
