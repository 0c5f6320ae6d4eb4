"""The one seam to mail: a form's answers go to the address of the site, few from the same sender."""

import logging
from smtplib import SMTPException

from django.conf import settings
from django.core.cache import cache
from django.core.mail import EmailMessage

logger = logging.getLogger(__name__)

# Of one sender, within one process.
LIMIT, SECONDS = 10, 600


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


def sends_too_much(request):
    """Count this message; true from the eleventh of one sender within ten minutes."""
    key = f"form-sender:{sender(request)}"
    cache.add(key, 0, SECONDS)
    try:
        return cache.incr(key) > LIMIT
    except ValueError:  # the entry ended between the two calls
        return False


def sender(request):
    """The network address; behind our proxy, the last one it noted (earlier ones are the sender's own words)."""
    if getattr(settings, "SECURE_PROXY_SSL_HEADER", None):
        return request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
    return request.META.get("REMOTE_ADDR", "")
