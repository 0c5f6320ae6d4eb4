"""Which record takes the place of this one, and whose values it keeps."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import pgettext, pgettext_lazy

from editorial.merging.differences import BOTH, KEEP, TAKE
from editorial.records.fields import label_of
from practices.choosing.sources import RecordSource
from practices.choosing.widgets import ChoosingOne
from practices.language_names import LANGUAGE_NAMES
from practices.models import Record


class SurvivorForm(forms.Form):
    """The other record is chosen by its code."""

    survivor = forms.CharField(label=pgettext_lazy("merging", "Record that stays"))

    def __init__(self, *args, loser, **kwargs):
        super().__init__(*args, **kwargs)
        self.loser = loser
        self.fields["survivor"].widget = ChoosingOne(RecordSource(loser.kind), column="key")

    def clean_survivor(self):
        found = Record.objects.filter(code=self.cleaned_data["survivor"], kind=self.loser.kind, merged_into=None)
        record = found.exclude(pk=self.loser.pk).first()
        if record is None:
            raise ValidationError(pgettext("merging", "Choose another record of the same kind."))
        return record


class ValuesForm(forms.Form):
    """A choice for each difference; `found`: [Difference]; `seen`: digest of what they were found in.

    `alone`: [pages of the record that goes in languages that the other does not have]; what becomes of them is agreed to.
    """

    seen = forms.CharField(widget=forms.HiddenInput)
    accepted = forms.BooleanField(
        label=pgettext_lazy("merging", "Merge all the same: what only the record that goes has stays unpublished")
    )
    reason = forms.CharField(
        label=pgettext_lazy("merging", "Reason, for whoever looks for the record"), required=False, max_length=400
    )

    def __init__(self, *args, found, kind, seen, alone, **kwargs):
        super().__init__(*args, initial={"seen": seen}, **kwargs)
        self.found = found
        if not alone:
            del self.fields["accepted"]
        for each in found:
            part, language, *_ = each.path.split(".")
            label = capfirst(label_of(kind, each.name))
            label = f"{label} ({LANGUAGE_NAMES[language]})" if part == "texts" else label
            choices = [
                (KEEP, pgettext("merging", "of the record that stays")),
                (TAKE, pgettext("merging", "of the record that goes")),
            ]
            if each.can_join:
                choices.append((BOTH, pgettext("merging", "both together")))
            self.fields[each.path] = forms.ChoiceField(
                label=label, choices=choices, initial=KEEP if each.kept else TAKE, widget=forms.RadioSelect
            )

    @property
    def is_outdated(self):
        """Whether it was filled in by something that is so no more."""
        return self.data.get("seen", self.initial["seen"]) != self.initial["seen"]

    def rows(self):
        """(Difference, field of the form)"""
        return [(each, self[each.path]) for each in self.found]

    def choices(self):
        return {each.path: self.cleaned_data[each.path] for each in self.found}
