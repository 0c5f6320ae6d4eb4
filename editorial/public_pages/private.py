"""Forms without a token, and pages for whoever has their address."""

from functools import wraps

from django.http import HttpResponse, HttpResponseForbidden
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import override, pgettext
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from practices.public_forms.origin import is_same_origin

MOST_BODY = 40 * 1024 * 1024  # bytes of one sent form; files that are too large are refused one by one below it


def public_form(view):
    """For forms of pages without a token: sent from this very site, and of a size that can be read."""

    @csrf_exempt
    @require_http_methods(["GET", "HEAD", "POST"])
    @wraps(view)
    def checked(request, *args, **kwargs):
        if request.method == "POST":
            if not is_same_origin(request):
                return HttpResponseForbidden(
                    pgettext("error", "This form can only be sent from the archive's own page.")
                )
            if int(request.headers.get("Content-Length") or 0) > MOST_BODY:
                return HttpResponse(
                    pgettext("proposal", "The files are too large: 5 MB each at most. Go back: nothing is lost."),
                    status=413,
                )
        return view(request, *args, **kwargs)

    return checked


def private(request, template, context, status=200):
    """A page for whoever has its address: nobody keeps it, no list of pages names it."""
    request.alternates = {"switch": switches(request), "hreflang": {}, "canonical": ""}
    response = render(request, f"editorial/{template}.html", context | {"is_private": True}, status=status)
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response


def switches(request):
    match, found = request.resolver_match, {}
    for code in ("it", "fr"):
        with override(code):
            found[code] = reverse(match.view_name, args=match.args, kwargs=match.kwargs)
    return found


def seen(address):
    return HttpResponse(status=303, headers={"Location": address})


def too_many():
    return pgettext("form", "Too many messages in a short time. Please try again in an hour.")
