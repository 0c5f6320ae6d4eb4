"""A mail that does not leave: its kind of failure is in the log, the people it was for are not."""

from smtplib import SMTPDataError, SMTPRecipientsRefused, SMTPServerDisconnected

import pytest
from django.core.mail import EmailMessage

from practices.public_forms.mailing import hand_over

WHO = "anna@example.org"
REFUSED = SMTPRecipientsRefused({WHO: (550, b"<anna@example.org>: unknown")})


@pytest.mark.parametrize(
    "error, said",
    [
        (REFUSED, "SMTPRecipientsRefused 550"),
        (SMTPDataError(554, b"no mail from anna@example.org"), "SMTPDataError 554"),
        (SMTPServerDisconnected("closed for anna@example.org"), "SMTPServerDisconnected"),
        (OSError(111, "refused"), "ConnectionRefusedError 111"),
    ],
)
def test_the_log_says_what_kind_of_failure_it_was_and_names_nobody(monkeypatch, caplog, error, said):
    def fail(*args, **kwargs):
        raise error

    monkeypatch.setattr(EmailMessage, "send", fail)
    assert hand_over(EmailMessage("x", "y", to=[WHO]), "A test") is False
    assert f"A test could not be mailed: {said}" in caplog.text
    assert "anna" not in caplog.text and "Traceback" not in caplog.text


def test_a_mail_that_leaves_says_nothing(caplog):
    assert hand_over(EmailMessage("x", "y", to=[WHO]), "A test") is True
    assert caplog.text == ""
