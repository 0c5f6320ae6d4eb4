"""What a reader writes to an organisation. Nothing is stored: it goes out as one mail, and a copy if one is wanted."""

from django import forms
from django.utils.translation import pgettext_lazy

from editorial.public_pages.forms import INVALID_EMAIL, REQUIRED, Trap, TypedField


class RelayForm(Trap):
    name = TypedField(100, is_line=True, label=pgettext_lazy("form", "Your name"), required=False)
    email = forms.EmailField(
        label=pgettext_lazy("form", "Your e-mail address"),
        help_text=pgettext_lazy("relay", "The organisation answers to it. It is not stored in the archive."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"required": REQUIRED, "invalid": INVALID_EMAIL},
    )
    message = TypedField(5000, rows=8, label=pgettext_lazy("form", "Message"))
    copy = forms.BooleanField(label=pgettext_lazy("relay", "Send me a copy"), required=False)
    field_order = ["name", "email", "message", "copy", "website"]
