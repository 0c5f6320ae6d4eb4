"""Fields that take what people type as it is, and the trap for programs."""

from django import forms
from django.utils.translation import pgettext_lazy

from editorial.public_pages.typed import cleaned, cleaned_line

INVALID_EMAIL = pgettext_lazy("form", "Enter a valid e-mail address.")
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
