"""The forms of a proposal: one for each step, one to send it, one to answer."""

from django import forms
from django.utils.translation import pgettext_lazy

from editorial.proposals.attachments import MultipleFilesField
from editorial.public_pages.forms import INVALID_EMAIL, REQUIRED, Trap, TypedField

ANSWER_LIMIT = 5000


class StepForm(forms.Form):
    def __init__(self, *args, step, **kwargs):
        super().__init__(*args, **kwargs)
        for question in step.questions:
            self.fields[question.name] = TypedField(
                question.limit,
                question.is_line,
                rows=3 if question.limit <= 500 else 6,
                label=question.label,
                help_text=question.help_text,
                required=question.is_required,
            )
        if step.has_files:
            self.fields["files"] = MultipleFilesField()


class EmailForm(Trap):
    email = forms.EmailField(
        label=pgettext_lazy("form", "Your e-mail address"),
        help_text=pgettext_lazy(
            "proposal",
            "To confirm, and to answer you. It is never published and is deleted when it is no longer needed.",
        ),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"required": REQUIRED, "invalid": INVALID_EMAIL},
    )


class SendForm(EmailForm):
    consent = forms.BooleanField(
        label=pgettext_lazy(
            "proposal",
            "I agree that the editors use these texts and files for a record of the archive, and that my address is "
            "kept to confirm and answer.",
        ),
        error_messages={"required": pgettext_lazy("proposal", "Without this agreement the proposal cannot be sent.")},
    )
    field_order = ["email", "consent", "website"]


class AnswerForm(forms.Form):
    text = TypedField(ANSWER_LIMIT, label=pgettext_lazy("proposal", "Your answer"))
