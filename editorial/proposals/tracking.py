"""The private link: confirm, see the state, read the editors' questions, answer, have the address deleted, withdraw."""

from django.conf import settings
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import get_language

from editorial.models.proposal import Proposal, State
from editorial.proposals import steps
from editorial.proposals.forms import AnswerForm
from editorial.proposals.views import lost
from editorial.proposals.writing import told
from editorial.public_pages.private import private, public_form, seen, too_many
from practices.addresses import address
from practices.public import best_page
from practices.public_forms.senders import HOUR, sends_too_much


@public_form
def track(request, token):
    proposal = Proposal.objects.filter(tracking_token=token).select_related("record").first()
    if proposal is None or proposal.is_expired or proposal.state == State.WRITING:
        return lost(request)
    if request.method != "POST":
        return show(request, proposal, AnswerForm())
    action = ACTIONS.get(request.POST.get("action"))
    if action is None:
        return redirect("proposal", token)
    return action(request, proposal)


def show(request, proposal, form, status=200, unsent=""):
    page = best_page(proposal.record, get_language()) if proposal.record else None
    context = {
        "proposal": proposal,
        "told": told(proposal),
        "files": proposal.files.defer("content"),
        "exchange": list(proposal.messages.all()),
        "form": form,
        "unsent": unsent,
        "kept_days": settings.PROPOSAL_EMAIL_DAYS,
        "published": address(page) if page else "",
    }
    return private(request, "proposals/track", context, status)


def here(proposal):
    return seen(reverse("proposal", args=[proposal.tracking_token]))


def confirm(request, proposal):
    steps.confirm(proposal)
    return here(proposal)


def answer(request, proposal):
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return show(request, proposal, form, status=400)
    if sends_too_much(request, "proposal-answer", 20, HOUR):
        form.add_error(None, too_many())
        return show(request, proposal, form, status=429)
    try:
        steps.answer(proposal, form.cleaned_data["text"])
    except steps.DecidedMeanwhile:
        current = Proposal.objects.filter(pk=proposal.pk).first()
        if current is None:  # withdrawn in another window
            return lost(request)
        return show(request, current, form, status=409, unsent=form.cleaned_data["text"])
    return here(proposal)


def forget(request, proposal):
    steps.forget_address(proposal)
    return here(proposal)


def withdraw(request, proposal):
    """In two clicks: what cannot be undone is asked about first, on a page of its own."""
    if "sure" not in request.POST:
        return private(request, "proposals/withdraw", {"proposal": proposal})
    steps.withdraw(proposal)
    return private(request, "proposals/withdrawn", {})


ACTIONS = {"confirm": confirm, "answer": answer, "forget": forget, "withdraw": withdraw}
