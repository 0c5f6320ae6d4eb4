"""The public's pages to write a proposal. No account, no cookie: the address of the draft is what one comes back by."""

from django.core.exceptions import ValidationError
from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language, pgettext

from editorial.models.proposal import Kind, Proposal, State
from editorial.proposals.attachments import add_files
from editorial.proposals.forms import EmailForm, SendForm, Trap
from editorial.proposals.steps import send_for_confirmation
from editorial.proposals.writing import changed_elsewhere, faults_of, form_of, keep, mark_of, steps_of, told, typed_in
from editorial.public_pages.private import private, public_form, seen, too_many
from practices.public_forms.senders import DAY, HOUR, is_too_much, sends_too_much

# Of one network in an hour: a class or an office shares one.
MOST_STARTS, MOST_SAVES, MOST_MAILS = 60, 600, 40
MOST_TO_ONE = 5  # mails to the same address in a day


def lost(request):
    """For addresses that lead to nothing: never was, mistyped, expired or withdrawn; which of these is not said."""
    return private(request, "proposals/lost", {}, status=404)


@public_form
def start(request):
    trap = Trap(request.POST or None)
    status = 200
    if request.method == "POST":
        kind = request.POST.get("kind")
        if sends_too_much(request, "proposal", MOST_STARTS, HOUR):
            trap.is_valid()
            trap.add_error(None, too_many())
            status = 429
        elif trap.is_valid() and kind in Kind:
            proposal = Proposal.objects.create(kind=kind, language=get_language())
            return seen(reverse("proposal_step", args=[proposal.writing_token, 1]))
        else:
            status = 400
    return render(request, "editorial/proposals/start.html", {"form": trap}, status=status)


def written(token):
    """The proposal that is written at this address; None where there is none any more."""
    proposal = Proposal.objects.filter(writing_token=token).first()
    return None if proposal is None or proposal.is_expired else proposal


@public_form
def step(request, token, number):
    proposal = written(token)
    if proposal is None:
        return lost(request)
    if number > len(steps_of(proposal)) or number < 1:
        return redirect("proposal_send", token)
    asked = steps_of(proposal)[number - 1]
    if proposal.state != State.WRITING:
        return too_late(request, proposal, asked)
    if request.method != "POST":
        return show_step(request, proposal, number, form_of(asked, proposal))
    form = form_of(asked, proposal, request.POST, request.FILES)
    if sends_too_much(request, "proposal-step", MOST_SAVES, HOUR):
        form.add_error(None, too_many())
        return show_step(request, proposal, number, form, status=429)
    elsewhere = changed_elsewhere(asked, proposal, request.POST)
    if elsewhere and "quiet" in request.POST:
        return JsonResponse({}, status=409)
    if elsewhere:
        return show_step(request, proposal, number, form, elsewhere=elsewhere, status=409)
    keep(asked, proposal, request.POST)
    if "quiet" in request.POST:
        return JsonResponse({"mark": mark_of(asked, proposal)})
    return after(request, proposal, number, form)


def too_late(request, proposal, asked):
    """Another window has sent it meanwhile: what differs from what was sent is shown, to be copied."""
    if request.method != "POST":
        return redirect("proposal_send", proposal.writing_token)
    labels = {question.name: question.label for question in asked.questions}
    typed = typed_in(asked, request.POST).items()
    unsent = [(labels[name], text) for name, text in typed if text and text != proposal.answers.get(name, "")]
    return private(request, "proposals/sent", {"unsent": unsent, "is_late": True}, status=409)


def after(request, proposal, number, form):
    """Where one goes from a step whose words are kept: back is always open, onwards when it holds."""
    remove = request.POST.get("remove", "")
    if remove.isascii() and remove.isdigit() and len(remove) < 16:
        proposal.files.filter(pk=remove).delete()
    if form.is_valid() or "files" in form.cleaned_data:
        try:
            add_files(proposal, form.cleaned_data.get("files", []))
        except ValidationError as error:
            form.add_error("files", error)
    here = [proposal.writing_token, number]
    if "remove" in request.POST:
        return seen(reverse("proposal_step", args=here))
    if "back" in request.POST and not form.has_error("files"):
        return seen(reverse("proposal_step", args=[here[0], number - 1]) if number > 1 else reverse("propose"))
    if form.errors:
        return show_step(request, proposal, number, form, status=400)
    last = number == len(steps_of(proposal))
    return seen(
        reverse("proposal_send", args=here[:1]) if last else reverse("proposal_step", args=[here[0], number + 1])
    )


def show_step(request, proposal, number, form, elsewhere=(), status=200):
    steps = steps_of(proposal)
    context = {
        "proposal": proposal,
        "form": form,
        "step": steps[number - 1],
        "number": number,
        "steps": steps,
        "mark": mark_of(steps[number - 1], proposal),
        "files": proposal.files.defer("content") if steps[number - 1].has_files else [],
        "elsewhere": elsewhere,
    }
    return private(request, "proposals/step", context, status)


@public_form
def send(request, token):
    """Read again, agree and send; afterwards, whether the mail arrived. Sent words are no longer shown here."""
    proposal = written(token)
    if proposal is None:
        return lost(request)
    is_new = proposal.state == State.WRITING
    if proposal.state not in (State.WRITING, State.UNCONFIRMED):
        return private(request, "proposals/sent", {"is_confirmed": True})
    form_class = SendForm if is_new else EmailForm
    form, status = form_class(request.POST or None), 200
    if request.method == "POST":
        status = deliver(request, proposal, form)
        if status == 303:
            return seen(reverse("proposal_send", args=[token]))
    if proposal.state == State.WRITING:
        context = {"told": told(proposal), "faults": faults_of(proposal), "files": proposal.files.defer("content")}
        return private(request, "proposals/send", context | {"proposal": proposal, "form": form}, status)
    return private(
        request, "proposals/sent", {"proposal": proposal, "form": form, "address": masked(proposal.email)}, status
    )


def deliver(request, proposal, form):
    """The status to answer with: 303 sent, 400 not yet right, 429 too many, 503 no mail; the form gets the reason."""
    if not form.is_valid():
        return 400
    if proposal.state == State.WRITING and faults_of(proposal):
        form.add_error(None, pgettext("proposal", "Something is still missing: see above."))
        return 400
    email = form.cleaned_data["email"]
    if sends_too_much(request, "proposal-mail", MOST_MAILS, HOUR) or is_too_much(
        email.casefold(), "proposal-to", MOST_TO_ONE, DAY
    ):
        form.add_error(None, too_many())
        return 429
    if not send_for_confirmation(proposal, email):
        form.add_error(None, pgettext("form", "The message could not be sent. Please try again later."))
        return 503
    return 303


def masked(email):
    """Enough to notice a mistyped address, not enough to read it over a shoulder: a…@example.org"""
    name, _, host = email.partition("@")
    return f"{name[:1]}…@{host}"
