"""The search's part of Wagtail's admin: synonyms, what readers search for, which documents' words are searched."""

from django.contrib.auth.models import Permission
from django.urls import path, reverse
from django.utils.translation import pgettext_lazy
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from practices.menu_item import ItemFor
from search.admin.documents import DocumentTextsView
from search.admin.searches import is_open_to, searches, searches_export
from search.admin.synonyms import SynonymViewSet

register_snippet(SynonymViewSet)


@hooks.register("register_admin_urls")
def report_addresses():
    return [
        path("reports/searches/", searches, name="searches"),
        path("reports/searches/export/", searches_export, name="searches_export"),
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
    return ItemFor(
        DocumentTextsView.is_open_to,
        label,
        reverse("document_texts"),
        name="document-texts",
        icon_name="doc-full-inverse",
        order=610,
    )


@hooks.register("register_reports_menu_item")
def searches_item():
    label = pgettext_lazy("querylog", "Searches by readers")
    return ItemFor(is_open_to, label, reverse("searches"), name="searches", icon_name="search", order=600)


@hooks.register("register_permissions")
def right_to_read_the_query_log():
    return Permission.objects.filter(content_type__app_label="search", codename="view_askedsearch")
