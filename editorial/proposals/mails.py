"""The mails about a proposal, each in the language of whom it goes to. No word a stranger typed stands in a header."""

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils.translation import override, pgettext, pgettext_lazy

from practices.public_forms.mailing import hand_over

SUBJECTS = {
    "confirm": pgettext_lazy("proposal mail", "Confirm your proposal to the archive"),
    "question": pgettext_lazy("proposal mail", "A question about your proposal to the archive"),
    "refusal": pgettext_lazy("proposal mail", "Your proposal to the archive was not accepted"),
    "accepted": pgettext_lazy("proposal mail", "Your proposal to the archive has become a draft"),
    "news": pgettext_lazy("proposal mail", "New proposal from the public"),
    "answer": pgettext_lazy("proposal mail", "Answer to a question about a proposal"),
}
WORDS = {
    "confirm": pgettext_lazy(
        "proposal mail",
        "Somebody, probably you, wrote a proposal for the archive and gave this address. Open this link and press the "
        "button to send it to the editors:",
    ),
    "question": pgettext_lazy(
        "proposal mail", "The editors ask about your proposal. Answer through your private link:"
    ),
    "refusal": pgettext_lazy("proposal mail", "The editors did not accept your proposal. Their reason:"),
    "accepted": pgettext_lazy(
        "proposal mail",
        "The editors have made a draft of your proposal. They check it, write it out and publish it when it is ready. "
        "Follow it here:",
    ),
    "news": pgettext_lazy("proposal mail", "A proposal was confirmed and waits for the editors:"),
    "answer": pgettext_lazy("proposal mail", "A question was answered:"),
}
ENDS = {
    "confirm": pgettext_lazy(
        "proposal mail",
        "The link is valid for 7 days and is yours alone: keep it, it also shows what becomes of the proposal. If you "
        "wrote nothing, do nothing: the text and this address are deleted by themselves.",
    ),
}
PRIVATE = pgettext_lazy("proposal mail", "The link is yours alone: whoever has it can read the proposal and answer.")


def tell_proposer(proposal, what, words=""):
    """Mail the person who proposed. False where it could not be handed over, or their address is deleted."""
    if not proposal.email:
        return False
    with override(proposal.language):
        link = settings.WAGTAILADMIN_BASE_URL + reverse("proposal", args=[proposal.tracking_token])
        parts = [WORDS[what], words, link, ENDS.get(what, PRIVATE)]
        return send(SUBJECTS[what], parts, proposal.email)


def tell_editors(proposal, what):
    """Tell the archive's own address that something waits. In the proposal's language; it names no person."""
    with override(proposal.language):
        link = settings.WAGTAILADMIN_BASE_URL + reverse("proposals:inspect", args=[proposal.pk])
        return send(SUBJECTS[what], [WORDS[what], f"«{proposal.title}»", link], settings.CONTACT_EMAIL)


def send(subject, parts, to):
    body = "\n\n".join(str(part) for part in parts if part)
    signed = f"{body}\n\n-- \n{pgettext('site', 'Archive of good practices')}\n"
    return hand_over(EmailMessage(subject=str(subject), body=signed, to=[to]), "A mail about a proposal")
