"""Which edition a card goes to, and where each of its answers goes in it."""

from django import forms
from django.utils.text import capfirst
from django.utils.translation import pgettext, pgettext_lazy

from editorial.editions.moving import STAYS, check_targets

STAYS_LABEL = pgettext_lazy("move card", "— stays behind, kept with the card —")


class EditionForm(forms.Form):
    edition = forms.ModelChoiceField(label=capfirst(pgettext_lazy("card", "form edition")), queryset=None)

    def __init__(self, *args, editions, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["edition"].queryset = editions


class MappingForm(forms.Form):
    """One choice per answer, in the order in which the card gives them."""

    def __init__(self, *args, moves, edition, language, **kwargs):
        super().__init__(*args, **kwargs)
        self.moves, self.edition = moves, edition
        choices = [(field["key"], f"{field['number']} {field[f'title_{language}']}") for field in edition.fields]
        for move in moves:
            self.fields[f"answer_{move.index}"] = forms.ChoiceField(
                label=move.field[f"title_{language}"]
                if move.field
                else pgettext("move card", "Answer without a section"),
                choices=[(STAYS, STAYS_LABEL), *choices],
                initial=move.target,
                required=False,
            )

    def clean(self):
        check_targets(self.targets.values(), self.edition)

    @property
    def targets(self):
        """{index of an answer: key or STAYS}"""
        return {move.index: self.cleaned_data.get(f"answer_{move.index}", STAYS) for move in self.moves}

    def rows(self):
        """[(Move, bound field, limit that its text is over or None)]"""
        limits = {field["key"]: field["max_chars"] for field in self.edition.fields}
        for move in self.moves:
            field = self[f"answer_{move.index}"]
            limit = limits.get(field.value() or STAYS)
            yield move, field, limit if limit and len(move.text) > limit else None
