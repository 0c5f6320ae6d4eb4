"""Why a record is returned: one reason of this list, and words."""

from django import forms
from django.db import models
from django.utils.translation import pgettext_lazy


class Reason(models.TextChoices):
    INCOMPLETE = "incomplete", pgettext_lazy("review", "Something important is missing")
    UNCLEAR = "unclear", pgettext_lazy("review", "Not clear to those who were not there")
    FACTS = "facts", pgettext_lazy("review", "Facts, figures or dates to check")
    SOURCES = "sources", pgettext_lazy("review", "Sources or permissions are missing")
    PERSONAL = "personal", pgettext_lazy("review", "It names private persons or shows their data")
    LANGUAGE = "language", pgettext_lazy("review", "Language and style to improve")
    TERMS = "terms", pgettext_lazy("review", "Terms differ from the glossary")
    DUPLICATE = "duplicate", pgettext_lazy("review", "The archive has it already")
    OTHER = "other", pgettext_lazy("review", "Another reason")


class ReturnForm(forms.Form):
    reason = forms.ChoiceField(
        label=pgettext_lazy("review", "Reason"), choices=[("", pgettext_lazy("review", "Choose…")), *Reason.choices]
    )
    comment = forms.CharField(
        label=pgettext_lazy("review", "What to do"),
        help_text=pgettext_lazy("review", "Say where, and what would make it ready. The author reads these words."),
        max_length=2000,
        widget=forms.Textarea({"rows": 4}),
    )
