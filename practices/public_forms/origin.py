"""Whether a form was sent from a page of this very site.

Pages are cached for everybody, so their forms carry no token; browsers say by themselves where a form was sent from.
"""

from urllib.parse import urlsplit

from django.conf import settings


def is_same_origin(request):
    """True when the browser's own headers name this site; false when they name another one or are missing."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None and site != "same-origin":
        return False
    origin = request.headers.get("Origin")
    if origin is None:
        return site == "same-origin"
    return urlsplit(origin).netloc == request.get_host() or origin in settings.CSRF_TRUSTED_ORIGINS
