"""The import's addresses and doors in the admin."""

from django.urls import path, reverse
from django.utils.http import urlencode
from django.utils.translation import get_language, pgettext, pgettext_lazy
from wagtail import hooks
from wagtail.admin.widgets.button import Button

from editorial.documents.parents import may_add, may_add_somewhere
from editorial.documents.views import ReviewView, UploadView
from editorial.models import ImportedDocument
from language.dates import spoken_date
from practices.menu_item import ItemFor
from practices.models.indexes import RecordIndex
from practices.vocabulary import language_of

LABEL = pgettext_lazy("import", "Import a document")
SHORT_LABEL = pgettext_lazy("import menu", "Import document")


@hooks.register("register_admin_urls")
def import_urls():
    return [
        path("import/document/", UploadView.as_view(), name="editorial_import_document"),
        path("import/document/<uuid:pk>/", ReviewView.as_view(), name="editorial_review_document"),
    ]


@hooks.register("register_admin_menu_item")
def import_menu_item():
    return ItemFor(
        may_add_somewhere,
        SHORT_LABEL,
        reverse("editorial_import_document"),
        name="import-document",
        icon_name="upload",
        order=210,
    )


@hooks.register("register_page_header_buttons")
def import_button(page, user, view_name, next_url=None):
    """On a list of records, beside Wagtail's own way to add one."""
    if isinstance(page.specific_deferred, RecordIndex) and may_add(user, page):
        place = {"kind": page.specific_deferred.kind, "language": language_of(page)}
        url = f"{reverse('editorial_import_document')}?{urlencode(place)}"
        yield Button(LABEL, url=url, icon_name="upload", priority=12)


@hooks.register("register_page_header_buttons")
def original_button(page, user, view_name, next_url=None):
    """On an imported record, the way to the document it was made from; its digest is the button's title."""
    record = getattr(page, "record_id", None)
    if view_name != "edit" or record is None:
        return
    for imported in ImportedDocument.objects.filter(record=record, document__isnull=False).select_related("document"):
        label = pgettext("import", "Original: %(name)s (%(date)s)")
        date = spoken_date(imported.imported_at, get_language()[:2])
        yield Button(
            label % {"name": imported.name, "date": date},
            url=imported.document.url,
            icon_name="doc-full",
            priority=90,
            attrs={"title": f"SHA-256 {imported.sha256}"},
        )
