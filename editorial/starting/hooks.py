"""The doors of a new record in the admin: “Copy” of a record, models among the snippets."""

from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import pgettext_lazy
from wagtail import hooks
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from editorial.models import RecordModel
from editorial.starting.views import CopyView
from practices.models import RecordPage


class RecordModelViewSet(SnippetViewSet):
    model = RecordModel
    icon = "form"
    list_display = ["__str__", "kind", "is_offered"]
    list_filter = ["kind"]
    menu_label = pgettext_lazy("record model", "Models of records")
    add_to_settings_menu = True


register_snippet(RecordModelViewSet)


@hooks.register("register_admin_urls")
def copy_urls():
    return [path("records/<int:page_id>/copy/", CopyView.as_view(), name="editorial_copy_record")]


@hooks.register("before_copy_page")
def copy_as_a_record(request, page):
    """Wagtail's own copy would take the history along."""
    if isinstance(page.specific_deferred, RecordPage):
        return redirect("editorial_copy_record", page.pk)
    return None
