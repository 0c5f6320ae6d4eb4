"""A form of the admin that arrives after the session has ended comes back with everything typed, to be sent again.

Wagtail leads to the login page, and what was typed is gone. Nothing is kept here: it stands in the page that answers.
"""

from django.http import JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language_from_request, override, pgettext

LOGGED_OUT = "locked"  # the one of Wagtail's own words for errors whose message the form shows
WRITING = ("wagtailadmin_pages:", "wagtailsnippets_")
FORMS = (":add", ":edit", ":revisions_revert")
NOT_SENT_AGAIN = "csrfmiddlewaretoken"


class ResumeMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        """After the check against forged forms: what comes back was typed on this site."""
        if request.method != "POST" or request.user.is_authenticated or not is_form(request):
            return None
        with override(get_language_from_request(request)):
            if "application/json" in request.headers.get("accept", ""):
                return JsonResponse(
                    {"success": False, "error_code": LOGGED_OUT, "error_message": message(), "logged_out": True},
                    status=403,
                )
            context = {
                "fields": [(name, value) for name, values in request.POST.lists() for value in values],
                "left_out": NOT_SENT_AGAIN,
                "login": f"{reverse('wagtailadmin_login')}?next={reverse('editorial_resumed')}",
            }
            return render(request, "editorial/resuming/resume.html", context, status=403)


def is_form(request):
    name = request.resolver_match.view_name
    return request.path_info.startswith("/admin/") and name.startswith(WRITING) and name.endswith(FORMS)


def message():
    return pgettext("resuming", "You have been logged out. What you wrote is still on this page.")
