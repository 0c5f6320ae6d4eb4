"""What an editor writes to whoever proposed."""

from django import forms
from django.utils.translation import override, pgettext_lazy

REASONS = {
    "known": pgettext_lazy("proposal reason", "The archive has it already."),
    "outside": pgettext_lazy("proposal reason", "It is outside what the archive collects."),
    "too_little": pgettext_lazy("proposal reason", "There is too little in it to make a record."),
    "persons": pgettext_lazy("proposal reason", "It tells of private persons who could be recognised."),
    "other": pgettext_lazy("proposal reason", "Another reason."),
}


class QuestionForm(forms.Form):
    text = forms.CharField(
        label=pgettext_lazy("proposal", "Question"),
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=pgettext_lazy(
            "proposal", "In the language of whoever proposed. It is sent by mail and stands at their private link."
        ),
    )


class RefusalForm(forms.Form):
    reason = forms.ChoiceField(label=pgettext_lazy("proposal", "Reason"), choices=list(REASONS.items()))
    words = forms.CharField(
        label=pgettext_lazy("proposal", "In your words"),
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=pgettext_lazy("proposal", "Whoever proposed reads both."),
    )

    def told_in(self, language):
        with override(language):
            reason = "" if self.cleaned_data["reason"] == "other" else str(REASONS[self.cleaned_data["reason"]])
        return f"{reason}\n{self.cleaned_data['words']}".strip()
