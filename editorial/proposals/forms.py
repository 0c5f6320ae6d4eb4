"""The forms of a proposal: one for each step, one to send it, one to answer."""

from django import forms
from django.utils.translation import pgettext_lazy

from editorial.proposals.attachments import MultipleFilesField
from editorial.proposals.typed import cleaned, cleaned_line

ANSWER_LIMIT = 5000
REQUIRED = pgettext_lazy("form", "Fill in this field.")
TOO_LONG = pgettext_lazy("form", "Text too long: %(show_value)d characters, %(limit_value)d at most.")


class TypedField(forms.CharField):
    """Words without what nobody can see; a limit that says how far over it one is, and never cuts."""

    def __init__(self, limit, is_line=False, rows=6, **kwargs):
        widget = forms.TextInput() if is_line else forms.Textarea(attrs={"rows": rows})
        super().__init__(widget=widget, max_length=limit, **kwargs)
        self.is_line = is_line
        self.error_messages |= {"required": REQUIRED}
        for validator in self.validators:
            if getattr(validator, "code", "") == "max_length":
                validator.message = TOO_LONG

    def to_python(self, value):
        return (cleaned_line if self.is_line else cleaned)(super().to_python(value))

    def widget_attrs(self, widget):
        """The limit as a number to count down from: a browser that enforced it would cut what is pasted."""
        attrs = super().widget_attrs(widget)
        attrs.pop("maxlength", None)
        return attrs | {"data-limit": self.max_length, "dir": "auto"}


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


class Trap(forms.Form):
    """The template hides it from sight and from screen readers: only programs fill it in, and some browsers."""

    website = forms.CharField(
        label=pgettext_lazy("form", "Leave this field empty"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )

    def clean_website(self):
        if self.cleaned_data["website"]:
            self.data = self.data.copy()
            self.data["website"] = ""
            raise forms.ValidationError(
                pgettext_lazy(
                    "form", "A hidden field that must stay empty was filled in, perhaps by the browser. Send again."
                )
            )
        return ""


class EmailForm(Trap):
    email = forms.EmailField(
        label=pgettext_lazy("form", "Your e-mail address"),
        help_text=pgettext_lazy(
            "proposal",
            "To confirm, and to answer you. It is never published and is deleted when it is no longer needed.",
        ),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"required": REQUIRED, "invalid": pgettext_lazy("form", "Enter a valid e-mail address.")},
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
