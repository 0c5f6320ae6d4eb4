"""A translation is served on its original's terms."""

from django.http import Http404
from django.utils import timezone
from wagtail.wagtail_hooks import check_view_restrictions

from practices.models import RecordPage


def check_original(page, request):
    """Wagtail's answer to a reader who may not see the original (a login); 404 where it is withdrawn."""
    original = (
        RecordPage.objects.filter(record=page.record_id, locale=page.record.original_locale_id)
        .only("path", "live", "expire_at")
        .first()
    )
    if original is None or not original.live or (original.expire_at and original.expire_at <= timezone.now()):
        raise Http404
    return check_view_restrictions(original, request, [], {})
