"""The edit form of a record: a draft takes any text, however long; limits stop submitting and publishing."""

from django.utils.translation import pgettext_lazy

from practices.blocks.limited import without_stop
from practices.choices import Scheme
from practices.choosing.sources import Source
from practices.limits import field_limits
from practices.models.choices_at_once import LeavesFetched, read_at_once
from practices.models.fact_fields import FactForm
from practices.models.vocabulary import Term


class RecordForm(LeavesFetched, FactForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, limit in field_limits(type(self.instance)).items():
            field = self.fields.get(name)
            if field is None:
                continue
            if name == "title":
                # Its column holds no more than Wagtail's 255 characters, so the form has to say so.
                field.widget.attrs["data-limit"] = limit
            else:
                without_stop(field, limit)
        for field in self.fields.values():
            if isinstance(getattr(field.widget, "source", None), Source) and field.widget.source.name in Scheme.values:
                # A term no longer offered stays where it is used.
                field.scheme = field.widget.source.name
                field.queryset = Term.objects.filter(scheme=field.scheme)

    def is_valid(self):
        if self.is_bound:
            read_at_once([self, *(form for formset in self.formsets.values() for form in formset.forms)])
        return super().is_valid()


class CardForm(RecordForm):
    """A card's edition is chosen once: another one is reached by the mapping, which shows what would stay behind."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        field = self.fields.get("edition")
        if field and self.instance.edition_id and self.instance.answers:
            field.disabled = True
            field.help_text = pgettext_lazy("card", "To change it: “Move to another edition”, at the top of this page.")
