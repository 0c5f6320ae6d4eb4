"""Which facts to change on the records chosen; what is left empty stays as it is on each."""

from django import forms
from django.utils.functional import lazy
from django.utils.text import capfirst
from django.utils.translation import pgettext, pgettext_lazy

from editorial.bulk_facts.changing import SETS, WAYS
from editorial.records.fields import label_of
from practices.choices import Licence, Scheme
from practices.choosing.sources import Source
from practices.choosing.widgets import ChoosingMany, ChoosingOne
from practices.models import Term, Territory


def named(field):
    return lazy(lambda: capfirst(label_of("practice", field)), str)()


def several(field, source, rows):
    widget = ChoosingMany(source)
    return forms.ModelMultipleChoiceField(rows, required=False, widget=widget, label=named(field))


def one(field, scheme):
    rows = Term.objects.filter(scheme=scheme, is_active=True)
    return forms.ModelChoiceField(rows, required=False, widget=ChoosingOne(Source(scheme)), label=named(field))


class FactsForm(forms.Form):
    how = forms.ChoiceField(
        label=pgettext_lazy("bulk", "Themes, target groups and territories"), choices=WAYS, widget=forms.RadioSelect
    )
    themes = several("themes", Source(Scheme.THEME), Term.objects.filter(scheme=Scheme.THEME, is_active=True))
    target_groups = several(
        "target_groups", Source(Scheme.TARGET), Term.objects.filter(scheme=Scheme.TARGET, is_active=True)
    )
    territories = several("territories", Source("territories"), Territory.objects.all())
    maturity = one("maturity", Scheme.MATURITY)
    status = one("status", Scheme.STATUS)
    licence = forms.ChoiceField(required=False, choices=[("", "---------"), *Licence.choices], label=named("licence"))

    def __init__(self, *args, **kwargs):
        kwargs["initial"] = {"how": "add"} | (kwargs.get("initial") or {})
        super().__init__(*args, **kwargs)

    def clean(self):
        cleaned = super().clean()
        if not any(cleaned.get(name) for name in (*SETS, "maturity", "status", "licence")):
            raise forms.ValidationError(pgettext("bulk", "Choose at least one value."))
        return cleaned
