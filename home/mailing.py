"""The one seam to mail: a form's answers go to the address of the site."""

import logging
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage

logger = logging.getLogger(__name__)


def send_form(form):
    """Mail what the form says. False when the mail could not be handed over; the reason is in the log."""
    said = "\n".join(f"{label}: {value}" for label, value in form.lines() if value)
    answer_to = form.cleaned_data.get("email")
    mail = EmailMessage(
        subject=str(form.subject),
        body=f"{form.cleaned_data['message']}\n\n-- \n{said}",
        to=[settings.CONTACT_EMAIL],
        reply_to=[answer_to] if answer_to else None,
    )
    try:
        mail.send()
    except (SMTPException, OSError):
        logger.exception("A form could not be mailed")
        return False
    return True
