"""Who took a step, when and why; and which practices a method comes from."""

import datetime
import re

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import pgettext, pgettext_lazy

from editorial.personal_data import personal_data
from language.typography import typographic
from practices.choices import Scheme
from practices.models import Practice, Record, Term
from practices.models.record import read_code
from practices.partial_date import validate_partial_date

MOST_PRACTICES = 20


class StepFields(forms.Form):
    date = forms.CharField(
        label=pgettext_lazy("block", "Date"),
        max_length=10,
        validators=[validate_partial_date],
        help_text=pgettext_lazy("maturity", "A year, a month or a day: 2020, 2017-10 or 2017-07-05."),
    )
    organisation = forms.ModelChoiceField(
        label=pgettext_lazy("block", "Organisation"),
        queryset=Record.objects.filter(kind="organisation"),
        to_field_name="code",
        required=False,
    )
    who = forms.CharField(
        label=pgettext_lazy("block", "Role or office"),
        max_length=120,
        required=False,
        help_text=pgettext_lazy("block", "Who took the step: an office or a role, never a private person."),
    )
    why = forms.CharField(label=pgettext_lazy("block", "Why"), max_length=600, widget=forms.Textarea(attrs={"rows": 4}))

    def __init__(self, *args, language, **kwargs):
        super().__init__(*args, **kwargs)
        self.language = language
        self.fields["date"].initial = datetime.date.today().isoformat()

    def clean_who(self):
        return self.said("who")

    def clean_why(self):
        return self.said("why")

    def said(self, name):
        """In the language's own typography; a person's name, telephone or address is refused."""
        text = typographic(self.cleaned_data[name].replace("\0", "").strip(), self.language)
        private = personal_data(text)
        if private:
            message = pgettext("maturity", "“%(text)s” seems to be a private person’s: write the role or the office.")
            raise ValidationError(message % {"text": private[0].text})
        return text

    def clean(self):
        super().clean()
        if not self.errors and not self.cleaned_data.get("organisation") and not self.cleaned_data.get("who"):
            self.add_error("who", pgettext("maturity", "Say who took the step: an organisation, a role or an office."))

    @property
    def words(self):
        """What a block of the path holds beside its stage."""
        organisation = self.cleaned_data["organisation"]
        return {
            "date": self.cleaned_data["date"],
            "organisation": organisation.code if organisation else "",
            "who": self.cleaned_data["who"],
            "why": self.cleaned_data["why"],
        }


class StepForm(StepFields):
    stage = forms.ModelChoiceField(label=pgettext_lazy("block", "Stage reached"), queryset=None)
    field_order = ["stage"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["stage"].queryset = Term.objects.filter(scheme=Scheme.MATURITY, is_active=True).order_by("order")


class PromoteForm(StepFields):
    title = forms.CharField(label=pgettext_lazy("maturity", "Title of the method"), max_length=255)
    others = forms.CharField(
        label=pgettext_lazy("maturity", "Other practices that apply it"),
        required=False,
        max_length=200,
        help_text=pgettext_lazy("maturity", "Their codes, with a space between them."),
    )
    field_order = ["title", "others"]

    def __init__(self, *args, practice, readable, **kwargs):
        super().__init__(*args, **kwargs)
        self.practice, self.readable = practice, readable

    def clean_title(self):
        return self.said("title")

    def clean_others(self):
        """Original pages of practices that the person may read."""
        codes = dict.fromkeys(read_code(each) for each in re.split(r"[\s,;]+", self.cleaned_data["others"]) if each)
        pages = {}
        for page in Practice.objects.originals().filter(record__code__in=codes).select_related("record"):
            if page.pk != self.practice.pk and self.readable(page):
                pages[page.record.code] = page
        unknown = [code for code in codes if code not in pages and code != self.practice.record.code]
        if unknown or len(pages) > MOST_PRACTICES:
            message = pgettext("maturity", "No practice that you may read has this code: %(codes)s.")
            raise ValidationError(message % {"codes": ", ".join(unknown[:5])})
        return list(pages.values())
