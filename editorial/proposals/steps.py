"""What happens to a proposal: sent, confirmed, asked about, answered, refused, forgotten. Each once, whoever clicks twice."""

from django.db import transaction
from django.utils import timezone

from editorial.models.proposal import OPEN, Proposal, State, new_token
from editorial.models.proposal_parts import ProposalMessage
from editorial.proposals.mails import tell_editors, tell_proposer

Kind = ProposalMessage.Kind


class DecidedMeanwhile(Exception):
    """Somebody else refused it, made a draft of it, or withdrew it after it was read: nothing was changed."""


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


def still_open(proposal):
    """Its row as it is now, locked until the transaction ends. Raises DecidedMeanwhile."""
    locked = Proposal.objects.select_for_update().filter(pk=proposal.pk, state__in=OPEN).first()
    if locked is None:
        raise DecidedMeanwhile
    return locked


def ask(proposal, text, user):
    """Whether the person was told by mail; the question stands at their private link in any case.

    Raises DecidedMeanwhile, as `answer` and `refuse` do.
    """
    with transaction.atomic():
        locked = still_open(proposal)
        note(locked, Kind.QUESTION, text, user)
        locked.news(state=State.ASKED)
    return tell_proposer(locked, "question", text)


def answer(proposal, text):
    """The same words sent twice (a second click, the back button) are one answer."""
    with transaction.atomic():
        locked = still_open(proposal)
        last = locked.messages.last()
        if last and last.kind == Kind.ANSWER and last.text == text:
            return
        note(locked, Kind.ANSWER, text)
        locked.news(state=State.RECEIVED)
    tell_editors(locked, "answer")


def refuse(proposal, reason, user):
    with transaction.atomic():
        locked = still_open(proposal)
        note(locked, Kind.REFUSAL, reason, user)
        locked.news(state=State.REFUSED)
    return tell_proposer(locked, "refusal", reason)


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


def note(proposal, kind, text, user=None):
    return ProposalMessage.objects.create(proposal=proposal, kind=kind, text=text, user=user)
