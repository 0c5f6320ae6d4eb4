"""Blocks whose value is a fact: a term's key, a record's code, a partial date. None of them is ever translated."""

from django import forms
from django.utils.functional import cached_property
from wagtail import blocks

from practices.blocks.limited import Limited
from practices.choosing.sources import RecordSource, Source
from practices.choosing.widgets import ChoosingOne
from practices.partial_date import validate_partial_date


class KeyBlock(blocks.FieldBlock):
    """A choice among the rows of a model, stored by a stable key: a page is read without a query for it."""

    key_field = "key"

    def __init__(self, required=True, help_text=None, **kwargs):
        self.field_options = {"required": required, "help_text": help_text}
        super().__init__(**kwargs)

    def rows(self):
        raise NotImplementedError

    def source(self):
        raise NotImplementedError

    @cached_property
    def field(self):
        # Whole lists: a key that is not among the options would be lost on the next save.
        widget = ChoosingOne(self.source(), column="key", is_whole=True)
        return forms.ModelChoiceField(
            queryset=self.rows(), to_field_name=self.key_field, widget=widget, **self.field_options
        )

    def value_for_form(self, value):
        return value or None

    def value_from_form(self, value):
        return getattr(value, self.key_field) if value else ""

    def get_searchable_content(self, value):
        return []


class TermBlock(KeyBlock):
    """A term of one vocabulary; the value is its key."""

    def __init__(self, scheme, **kwargs):
        self.scheme = scheme
        super().__init__(**kwargs)

    def rows(self):
        from practices.models import Term

        return Term.objects.filter(scheme=self.scheme, is_active=True)

    def source(self):
        return Source(self.scheme)

    def extract_references(self, value):
        from practices.models import Term

        row = Term.objects.filter(scheme=self.scheme, key=value).first() if value else None
        if row:
            yield Term, str(row.pk), "", ""


class CodeBlock(KeyBlock):
    """A record of one kind; the value is its permanent code."""

    key_field = "code"

    def __init__(self, kind, **kwargs):
        self.kind = kind
        super().__init__(**kwargs)

    def rows(self):
        from practices.models import Record

        return Record.objects.filter(kind=self.kind)

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
