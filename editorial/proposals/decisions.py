"""What an editor decides about a proposal: ask, refuse, make a draft; and reads: its files."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.http import content_disposition_header
from django.utils.translation import pgettext
from django.views.decorators.http import require_POST, require_safe

from editorial.models.proposal import NOT_YET_SENT, Proposal
from editorial.proposals import steps
from editorial.proposals.decision_forms import QuestionForm, RefusalForm
from editorial.proposals.drafting import make_draft

VIEW, CHANGE = "editorial.view_proposal", "editorial.change_proposal"


def proposal_for(request, pk, *rights):
    """The confirmed proposal, for those who have one of the rights."""
    if not any(request.user.has_perm(right) for right in rights):
        raise PermissionDenied
    return get_object_or_404(Proposal.objects.exclude(state__in=NOT_YET_SENT), pk=pk)


def page_of(proposal):
    return redirect("proposals:inspect", proposal.pk)


def open_for(request, pk):
    """(the proposal, whether it can be decided about); if not, the editor is told that a colleague was faster."""
    proposal = proposal_for(request, pk, CHANGE)
    if not proposal.is_open:
        say_it_was_decided(request)
    return proposal, proposal.is_open


def say_it_was_decided(request):
    messages.warning(request, pgettext("proposal", "This proposal has been decided already: nothing was changed."))


def say(request, done, is_told):
    if is_told:
        messages.success(request, f"{done} {pgettext('proposal', 'Whoever proposed was told by mail.')}")
    else:
        words = pgettext("proposal", "No mail could be sent: whoever proposed reads it at their private link only.")
        messages.warning(request, f"{done} {words}")


@require_POST
def ask(request, pk):
    return with_words(request, pk, QuestionForm, "ask")


@require_POST
def refuse(request, pk):
    return with_words(request, pk, RefusalForm, "refuse")


def with_words(request, pk, form_class, prefix):
    proposal, is_open = open_for(request, pk)
    if not is_open:
        return page_of(proposal)
    form = form_class(request.POST, prefix=prefix)
    if not form.is_valid():
        return show_again(request, pk, **{f"{prefix}_form": form})
    try:
        if prefix == "ask":
            is_told = steps.ask(proposal, form.cleaned_data["text"], request.user)
            say(request, pgettext("proposal", "The question is asked."), is_told)
        else:
            is_told = steps.refuse(proposal, form.told_in(proposal.language), request.user)
            say(request, pgettext("proposal", "The proposal is refused."), is_told)
    except steps.DecidedMeanwhile:
        say_it_was_decided(request)
    return page_of(proposal)


def show_again(request, pk, **forms):
    """The page of the proposal with what the editor wrote and what is wrong with it."""
    from editorial.proposals.admin import proposals

    request.proposal_forms = forms
    request.method = "GET"
    return proposals.inspect_view(request, pk=pk)


@require_POST
def draft(request, pk):
    proposal, is_open = open_for(request, pk)
    if not is_open:
        return page_of(proposal)
    page, is_told = make_draft(proposal, request.user)
    if page is None:
        say_it_was_decided(request)
        return page_of(proposal)
    done = pgettext("proposal", "The draft “%(title)s” was made. Nothing is public until it is published.")
    say(request, done % {"title": page.title}, is_told)
    return redirect("wagtailadmin_pages:edit", page.pk)


@require_safe
def download(request, pk, file):
    """Always as a file to save: whatever a stranger sent, nothing inside it runs here."""
    proposal = proposal_for(request, pk, VIEW, CHANGE)
    found = get_object_or_404(proposal.files, pk=file)
    response = HttpResponse(bytes(found.content), content_type="application/octet-stream")
    response.headers["Content-Disposition"] = content_disposition_header(True, found.name)
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
