"""The front door and the two forms."""

from urllib.parse import urlencode

from django.http import HttpResponse, HttpResponseForbidden
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language, pgettext
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from home.forms import ContactForm, ErrorReportForm
from home.mailing import send_form
from practices.public_forms.origin import is_same_origin
from practices.public_forms.senders import sends_too_much


@require_safe
def front_door(request):
    """`/` leads to the reader's language; the middleware has found it in what the browser says."""
    response = redirect(f"/{get_language()}/")
    patch_vary_headers(response, ("Accept-Language",))
    return response


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def contact(request):
    return answer(request, ContactForm, "contact", "home/contact.html")


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def report_error(request):
    return answer(request, ErrorReportForm, "report_error", "home/report_error.html", reported_page(request))


def reported_page(request):
    """The path in `?page=`; anything that is not a path of this site is left out."""
    path = request.GET.get("page", "")[:500]
    return path if path.startswith("/") and not path.startswith("//") and path.isprintable() else ""


def answer(request, form_class, name, template, page=""):
    """Show the form, or mail it and lead to the thanks; what was typed stays where something is wrong."""
    if request.method != "POST":
        return show(request, template, form_class(initial={"page": page}), page, sent="sent" in request.GET)
    if not is_same_origin(request):
        return HttpResponseForbidden(pgettext("error", "This form can only be sent from the archive's own page."))
    form = form_class(request.POST)
    status = deliver(request, form) if form.is_valid() else 400
    if status == 303:
        query = {"sent": "1"} | ({"page": page} if page else {})
        return HttpResponse(status=303, headers={"Location": f"{reverse(name)}?{urlencode(query)}"})
    return show(request, template, form, page, status=status)


def show(request, template, form, page, sent=False, status=200):
    return render(request, template, {"form": form, "sent": sent, "reported": page}, status=status)


def deliver(request, form):
    """The status to answer with: 303 sent, 429 too many, 503 no mail; the form gets the reason."""
    if form.is_from_a_program:
        return 303
    if sends_too_much(request):
        form.add_error(None, pgettext("form", "Too many messages in a short time. Please try again in ten minutes."))
        return 429
    if not send_form(form):
        form.add_error(None, pgettext("form", "The message could not be sent. Please try again later."))
        return 503
    return 303
