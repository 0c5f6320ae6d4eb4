"""What the project asks of its middleware beyond what the packages do."""

from csp.middleware import CSPMiddleware
from django.conf import settings
from django.middleware.locale import LocaleMiddleware
from django.utils import translation
from django.utils.cache import patch_vary_headers

# Files that people uploaded: whatever they are, nothing inside them may run.
FILES = ("/media/", "/documents/")


class LanguagePrefixMiddleware(LocaleMiddleware):
    """The language of the address; unknown addresses stay unknown.

    Django's own redirects every address without a language into the reader's language, and with a page tree behind
    /it/ and /fr/ every address is a possible one.
    """

    def process_response(self, request, response):
        if not translation.get_language_from_path(request.path_info):
            patch_vary_headers(response, ("Accept-Language",))
        response.headers.setdefault("Content-Language", translation.get_language())
        return response


class PolicyMiddleware(CSPMiddleware):
    """A strict content policy for the public, a looser one for the editors' admin, none at all for uploaded files."""

    def process_response(self, request, response):
        if request.path_info.startswith("/admin/"):
            # A nonce would switch 'unsafe-inline' off, and the admin's inline scripts have none.
            response._csp_replace = settings.ADMIN_CONTENT_POLICY
            request._csp_nonce = None
        elif request.path_info.startswith(FILES) and response.status_code == 200:
            response.headers.setdefault("Content-Security-Policy", "default-src 'none'; sandbox")
        response.headers.setdefault("Permissions-Policy", settings.PERMISSIONS_POLICY)
        return super().process_response(request, response)
