"""Blocks whose value is a fact: a term's key, a record's code, a partial date. None of them is ever translated."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import pgettext_lazy
from wagtail import blocks

from practices.blocks.limited import Limited
from practices.choosing.sources import RecordSource, Source
from practices.choosing.widgets import ChoosingOne
from practices.partial_date import validate_partial_date


class KeyField(forms.CharField):
    """The key of a row of a source, known without a query for each block."""

    default_error_messages = {
        "unknown": pgettext_lazy("form", "This choice is not in the list any more: choose another one.")
    }

    def __init__(self, source, **options):
        self.source = source
        super().__init__(**options)

    def validate(self, value):
        super().validate(value)
        if value and not any(row.key == value for row in self.source.rows()):
            raise ValidationError(self.error_messages["unknown"], code="unknown")


class KeyBlock(blocks.FieldBlock):
    """A choice among the rows of a model, stored by a stable key: a page is read without a query for it."""

    def __init__(self, required=True, help_text=None, **kwargs):
        self.field_options = {"required": required, "help_text": help_text}
        super().__init__(**kwargs)

    def source(self):
        raise NotImplementedError

    @cached_property
    def field(self):
        # Whole lists: a key that is not among the options would be lost on the next save.
        widget = ChoosingOne(self.source(), column="key", is_whole=True)
        return KeyField(self.source(), widget=widget, **self.field_options)

    def get_searchable_content(self, value):
        return []


class TermBlock(KeyBlock):
    """A term of one vocabulary; the value is its key."""

    def __init__(self, scheme, **kwargs):
        self.scheme = scheme
        super().__init__(**kwargs)

    def source(self):
        return Source(self.scheme)

    def extract_references(self, value):
        from practices.models import Term

        row = Term.objects.filter(scheme=self.scheme, key=value).first() if value else None
        if row:
            yield Term, str(row.pk), "", ""


class CodeBlock(KeyBlock):
    """A record of one kind; the value is its permanent code."""

    def __init__(self, kind, **kwargs):
        self.kind = kind
        super().__init__(**kwargs)

    def source(self):
        return RecordSource(self.kind)

    def extract_references(self, value):
        from practices.models import Record

        row = Record.objects.filter(code=value).first() if value else None
        if row:
            yield Record, str(row.pk), "", ""


class PartialDateBlock(blocks.FieldBlock):
    """A year, a month or a day (see `language.dates`)."""

    def __init__(self, required=False, help_text=None, **kwargs):
        self.field = forms.CharField(
            required=required, help_text=help_text, max_length=10, validators=[validate_partial_date]
        )
        super().__init__(**kwargs)


class TextLineBlock(blocks.FieldBlock):
    """A line of text of our own kind, which wagtail-localize does not know and so leaves alone."""

    def __init__(self, required=False, help_text=None, max_length=None, **kwargs):
        self.field = forms.CharField(required=required, help_text=help_text, max_length=max_length)
        super().__init__(**kwargs)


class FactBlock(Limited, TextLineBlock):
    """A line of text that no translator should touch, such as a postal address."""
