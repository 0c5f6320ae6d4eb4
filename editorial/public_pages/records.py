"""The record that a public form is about."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.translation import get_language

from practices.models import Record
from practices.models.record import read_code
from practices.public import best_page


def public_record(code, **conditions):
    """(record, its best page in the reader's language); 404 where the public may read none."""
    record = get_object_or_404(Record, code=read_code(code), **conditions)
    page = best_page(record, get_language())
    if page is None:
        raise Http404
    return record, page
