"""Mails handed to the mail server. What it answers repeats the addresses they go to: of a failure only its kind is logged."""

import logging
from smtplib import SMTPException, SMTPRecipientsRefused, SMTPResponseException

logger = logging.getLogger(__name__)


def hand_over(mail, what):
    """Send the EmailMessage. False where it could not be handed over; `what` says in the log which kind of mail it was."""
    try:
        mail.send()
    except (SMTPException, OSError) as error:
        logger.error("%s could not be mailed: %s %s", what, type(error).__name__, codes_of(error))
        return False
    return True


def codes_of(error):
    """The numbers of SMTP, or of the operating system, that say what kind of failure it was; "" where there is none."""
    if isinstance(error, SMTPRecipientsRefused):
        return ", ".join(str(code) for code in sorted({code for code, _ in error.recipients.values()}))
    if isinstance(error, SMTPResponseException):
        return str(error.smtp_code)
    return str(getattr(error, "errno", None) or "")
