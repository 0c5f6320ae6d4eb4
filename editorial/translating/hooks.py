"""The translations' addresses and doors in the admin."""

from django.urls import path, reverse
from django.utils.translation import pgettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from editorial.translating.states import is_open_to
from editorial.translating.table import TranslationsTable
from editorial.translating.views import ChangesView, ConfirmView, NotesView, SideBySideView

LABEL = pgettext_lazy("translating", "Translations")


@hooks.register("register_admin_urls")
def translating_urls():
    return [
        path("translations/", TranslationsTable.as_view(), name="translating_table"),
        path("translations/results/", TranslationsTable.as_view(results_only=True), name="translating_table_results"),
        path("translations/<int:page_id>/changes/", ChangesView.as_view(), name="translating_changes"),
        path("translations/<int:page_id>/notes/", NotesView.as_view(), name="translating_notes"),
        path("translations/<int:page_id>/confirm/", ConfirmView.as_view(), name="translating_confirm"),
        path("translations/<int:page_id>/side-by-side/", SideBySideView.as_view(), name="translating_side_by_side"),
    ]


class TranslationsItem(MenuItem):
    def is_shown(self, request):
        return is_open_to(request.user)


@hooks.register("register_admin_menu_item")
def translations_item():
    return TranslationsItem(
        LABEL,
        reverse("translating_table"),
        name="translations",
        icon_name="wagtail-localize-language",
        order=220,
    )


@hooks.register("construct_reports_menu")
def one_table_of_translations(request, menu_items):
    """wagtail-localize's report of the same name lists only what was begun, with a state that stays “up to date”."""
    theirs = reverse("wagtail_localize:translations_report")
    menu_items[:] = [item for item in menu_items if getattr(item, "url", "") != theirs]
