"""The mail to the organisation, and the sender's copy. What readers type stands in the body; headers are ours, but for Reply-To."""

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils.translation import override, pgettext

from practices.public_forms.mailing import hand_over


def relay(page, to, answers, language):
    """Send what `RelayForm` cleaned to the organisation of `page`; without its address (`to` is "") to the archive's own.

    True when it was handed over. A copy that fails is in the log: the message itself has arrived.
    """
    with override(page.locale.language_code if to else language):
        subject = pgettext("relay", "Message from a reader of the archive")
        body = body_of(page, answers, is_forwarded=bool(to))
    if not send(subject, body, to or settings.CONTACT_EMAIL, answers["email"]):
        return False
    if answers["copy"]:
        with override(language):
            intro = pgettext("relay", "Copy of the message that was sent from the archive with this address.")
            send(
                pgettext("relay", "Copy of your message"),
                f"{intro}\n\n{body_of(page, answers, True)}",
                answers["email"],
            )
    return True


def body_of(page, answers, is_forwarded):
    sender = f"{answers['name']} <{answers['email']}>".strip()
    lines = [
        pgettext("relay", "For: %(organisation)s") % {"organisation": page.title},
        pgettext("relay", "From: %(sender)s") % {"sender": sender},
    ]
    if not is_forwarded:
        lines.append(pgettext("relay", "The archive has no address of this organisation: please forward the message."))
    return "\n\n".join((answers["message"], "\n".join(["-- ", *lines])))


def send(subject, body, to, answer_to=None):
    mail = EmailMessage(subject=subject, body=body, to=[to], reply_to=[answer_to] if answer_to else None)
    return hand_over(mail, "A message to an organisation")
