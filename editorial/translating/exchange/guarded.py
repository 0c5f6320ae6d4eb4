"""wagtail-localize's own buttons for PO files lead to our strict reading: theirs takes whatever can be read."""

from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST
from wagtail.models import Page
from wagtail_localize.models import Translation
from wagtail_localize.views import edit_translation as theirs

from editorial.translating.exchange.importing import target_page
from editorial.translating.exchange.views import DownloadView, UploadView
from practices.models import RecordPage


def _record_page(translation_id):
    page = target_page(get_object_or_404(Translation, pk=translation_id))
    return RecordPage.objects.filter(pk=page.pk).first() if isinstance(page, Page) else None


def download_pofile(request, translation_id):
    page = _record_page(translation_id)
    if page is None:
        return theirs.download_pofile(request, translation_id)
    return DownloadView.as_view()(request, page_id=page.pk, format_="po")


@require_POST
def upload_pofile(request, translation_id):
    page = _record_page(translation_id)
    if page is None:
        return theirs.upload_pofile(request, translation_id)
    return UploadView.as_view()(request, page_id=page.pk)
