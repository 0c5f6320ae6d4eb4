"""The first words of a new record: its title, and what it begins from."""

from django import forms
from django.utils.translation import pgettext_lazy

from editorial.models import RecordModel
from editorial.starting.copying import PARTS
from language.typography import typographic
from practices.models import FormEdition


class TitleForm(forms.Form):
    title = forms.CharField(label=pgettext_lazy("record", "Title"), max_length=255)

    def __init__(self, *args, language, **kwargs):
        super().__init__(*args, **kwargs)
        self.language = language

    def clean_title(self):
        return typographic(self.cleaned_data["title"].replace("\0", "").strip(), self.language)


class StartForm(TitleForm):
    """`start` is "model-<pk>" or "edition-<pk>"."""

    start = forms.ChoiceField(label=pgettext_lazy("start record", "Begin from"), widget=forms.RadioSelect)

    def __init__(self, *args, kind, **kwargs):
        super().__init__(*args, **kwargs)
        self.starts = {f"model-{model.pk}": model for model in RecordModel.objects.filter(kind=kind, is_offered=True)}
        if kind == "project_card":
            self.starts |= {f"edition-{each.pk}": each for each in FormEdition.objects.filter(is_offered=True)}
        self.fields["start"].choices = [(key, str(each)) for key, each in self.starts.items()]
        if self.starts:
            self.fields["start"].initial = next(iter(self.starts))

    @property
    def chosen(self):
        return self.starts[self.cleaned_data["start"]]

    def rows(self):
        """[(radio button, when to use it)]"""
        for radio, start in zip(self["start"], self.starts.values(), strict=True):
            yield radio, getattr(start, "about", "")


class CopyForm(TitleForm):
    parts = forms.MultipleChoiceField(
        label=pgettext_lazy("copy record", "What comes along"),
        choices=PARTS,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=pgettext_lazy(
            "copy record", "Never the code, the history, the updates or the translations: it is another record."
        ),
    )
    parent = forms.ModelChoiceField(label=pgettext_lazy("copy record", "List"), queryset=None, empty_label=None)

    def __init__(self, *args, parents, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["parent"].queryset = parents
        if parents.count() == 1:
            self.fields["parent"].widget = forms.HiddenInput()
            self.fields["parent"].initial = parents[0].pk
