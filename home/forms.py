"""The two forms anybody can send: a message, and an error found on a page."""

from django import forms
from django.utils.translation import pgettext_lazy

MESSAGE_LIMIT = 5000


class MessageForm(forms.Form):
    """What both forms ask. Nothing is stored: what is written goes out as one mail."""

    message = forms.CharField(
        label=pgettext_lazy("form", "Message"),
        max_length=MESSAGE_LIMIT,
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={
            "required": pgettext_lazy("form", "Write your message."),
            "max_length": pgettext_lazy("form", "Text too long: %(limit_value)d characters at most."),
        },
    )
    email = forms.EmailField(
        label=pgettext_lazy("form", "Your e-mail address"),
        required=False,
        help_text=pgettext_lazy("form", "Only if you want an answer. It is not stored in the archive."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"invalid": pgettext_lazy("form", "Enter a valid e-mail address.")},
    )
    # The template hides it from sight and from screen readers: only programs fill it in.
    website = forms.CharField(
        label=pgettext_lazy("form", "Leave this field empty"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )

    subject = ""
    told = ("email",)

    @property
    def is_from_a_program(self):
        return bool(self.cleaned_data.get("website"))

    def lines(self):
        """What goes into the mail besides the message, as (label, value)."""
        return [(self.fields[name].label, self.cleaned_data.get(name)) for name in self.fields if name in self.told]


class ContactForm(MessageForm):
    name = forms.CharField(
        label=pgettext_lazy("form", "Your name"),
        max_length=100,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )

    subject = pgettext_lazy("form", "Message from the archive")
    told = ("name", "email")
    field_order = ["name", "email", "message", "website"]


class ErrorReportForm(MessageForm):
    page = forms.CharField(
        label=pgettext_lazy("form", "Address of the page"),
        max_length=500,
        required=False,
        help_text=pgettext_lazy("form", "The page on which you found the error."),
    )

    subject = pgettext_lazy("form", "Error reported on a page")
    told = ("page", "email")
    field_order = ["page", "message", "email", "website"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["message"].label = pgettext_lazy("form", "What is wrong?")
        self.fields["message"].error_messages["required"] = pgettext_lazy("form", "Write what is wrong.")
