"""What happens to a proposal: sent, confirmed, asked about, answered, refused, forgotten. Each once, whoever clicks twice."""

from django.db import transaction
from django.utils import timezone

from editorial.models.proposal import OPEN, Proposal, State, new_token
from editorial.models.proposal_parts import ProposalMessage
from editorial.proposals.mails import tell_editors, tell_proposer

Kind = ProposalMessage.Kind


def send_for_confirmation(proposal, email):
    """Mail the private link to `email`. False, and nothing changed, where the mail could not be sent.

    A new link each time: the one sent to a mistyped address leads nowhere any more.
    """
    proposal.email, proposal.tracking_token = email, new_token()
    if not tell_proposer(proposal, "confirm"):
        proposal.refresh_from_db()
        return False
    now = timezone.now()
    proposal.news(
        "email", "tracking_token", state=State.UNCONFIRMED, sent_at=now, consented_at=proposal.consented_at or now
    )
    return True


def confirm(proposal):
    """From now on editors see it. A second confirmation changes nothing."""
    now = timezone.now()
    changes = {"state": State.RECEIVED, "confirmed_at": now, "changed_at": now}
    if Proposal.objects.filter(pk=proposal.pk, state=State.UNCONFIRMED).update(**changes):
        proposal.refresh_from_db()
        tell_editors(proposal, "news")


def ask(proposal, text, user):
    """Whether the person was told by mail; the question stands at their private link in any case."""
    with transaction.atomic():
        note(proposal, Kind.QUESTION, text, user)
        proposal.news(state=State.ASKED)
    return tell_proposer(proposal, "question", text)


def answer(proposal, text):
    """The same words sent twice (a second click, the back button) are one answer."""
    with transaction.atomic():
        last = proposal.messages.last()
        if last and last.kind == Kind.ANSWER and last.text == text:
            return
        note(proposal, Kind.ANSWER, text)
        proposal.news(state=State.RECEIVED)
    tell_editors(proposal, "answer")


def refuse(proposal, reason, user):
    with transaction.atomic():
        note(proposal, Kind.REFUSAL, reason, user)
        proposal.news(state=State.REFUSED)
    return tell_proposer(proposal, "refusal", reason)


def forget_address(proposal):
    proposal.email = ""
    proposal.save(update_fields=["email"])


def withdraw(proposal):
    """All of it goes. What has become a draft stays with the editors, without the person who proposed it."""
    with transaction.atomic():
        if Proposal.objects.select_for_update().filter(pk=proposal.pk, record=None).first():
            proposal.delete()
            return
        forget_address(proposal)
        proposal.messages.all().delete()


def is_decidable(proposal):
    return proposal.state in OPEN


def note(proposal, kind, text, user=None):
    return ProposalMessage.objects.create(proposal=proposal, kind=kind, text=text, user=user)
