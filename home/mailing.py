"""The one seam to mail: a form's answers go to the address of the site."""

from django.conf import settings
from django.core.mail import EmailMessage

from practices.public_forms.mailing import hand_over


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
    return hand_over(mail, "A form")
