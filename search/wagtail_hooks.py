"""The search's part of Wagtail's admin: synonyms, and which documents' words are searched."""

from django.urls import path, reverse
from django.utils.translation import pgettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet

from search.admin.documents import DocumentTextsView
from search.admin.synonyms import SynonymViewSet

register_snippet(SynonymViewSet)


class ReportItem(MenuItem):
    """Shown to those who may open the report."""

    def __init__(self, view, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.view = view

    def is_shown(self, request):
        return self.view.is_open_to(request.user)


@hooks.register("register_admin_urls")
def report_addresses():
    return [
        path("reports/document-texts/", DocumentTextsView.as_view(), name="document_texts"),
        path(
            "reports/document-texts/results/",
            DocumentTextsView.as_view(results_only=True),
            name="document_texts_results",
        ),
    ]


@hooks.register("register_reports_menu_item")
def document_texts_item():
    label = pgettext_lazy("attachment", "Words of the documents")
    return ReportItem(
        DocumentTextsView,
        label,
        reverse("document_texts"),
        name="document-texts",
        icon_name="doc-full-inverse",
        order=610,
    )
