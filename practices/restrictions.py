"""A translation is served on its original's terms."""

from django.http import Http404
from django.utils import timezone
from wagtail.wagtail_hooks import require_wagtail_login


def check_original(page, request):
    """A login for a reader who may not see the original, as Wagtail asks for one; 404 where it is withdrawn."""
    original = page.original
    if original is page or not original.live or (original.expire_at and original.expire_at <= timezone.now()):
        raise Http404
    for restriction in original.get_view_restrictions():
        if not restriction.accept_request(request):
            return require_wagtail_login(next=request.get_full_path())
    return None
