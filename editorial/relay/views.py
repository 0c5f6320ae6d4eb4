"""The form by which a reader writes to an organisation."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, pgettext

from editorial.models import OrganisationAddress
from editorial.public_pages.private import public_form, seen, too_many
from editorial.public_pages.records import public_record
from editorial.relay.forms import RelayForm
from editorial.relay.mails import relay
from practices.addresses import address
from practices.public_forms.senders import DAY, HOUR, is_too_much, sends_too_much


@public_form
def write(request, code):
    record, page = public_record(code, kind="organisation")
    known = OrganisationAddress.objects.filter(organisation=record).first()
    form, status = RelayForm(request.POST or None), 200
    if request.method == "POST":
        status = deliver(request, form, page, known.email if known else "")
        if status == 303:
            return seen(f"{reverse('write_to', args=[record.code])}?sent=1")
    context = {"form": form, "about": page, "back": address(page), "is_direct": known is not None}
    return render(request, "editorial/relay/write.html", context | {"sent": "sent" in request.GET}, status=status)


def deliver(request, form, page, to):
    """The status to answer with: 303 sent, 400 not yet right, 429 too many, 503 no mail; the form gets the reason."""
    if not form.is_valid():
        return 400
    answers = form.cleaned_data
    # A copy goes to an address nobody has confirmed: few to the same one, or this would be a way to send to anybody.
    if sends_too_much(request, "relay", 10, HOUR) or is_too_much(answers["email"].casefold(), "relay-from", 5, DAY):
        form.add_error(None, too_many())
        return 429
    if not relay(page, to, answers, get_language()):
        form.add_error(None, pgettext("form", "The message could not be sent. Please try again later."))
        return 503
    return 303
