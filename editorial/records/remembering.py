"""Wagtail's index of what uses what, brought up to date after many rows were written without it."""

from django.db import transaction
from wagtail.models import Page, ReferenceIndex

AT_ONCE = 100


def remember_references(model, pks):
    """Of rows of `model`, by what is in their tables now: after the transaction, as it needs none of its locks."""
    pks = sorted(set(pks))
    for start in range(0, len(pks), AT_ONCE):
        rows = model.objects.filter(pk__in=pks[start : start + AT_ONCE])
        for row in rows.specific() if model is Page else rows:
            with transaction.atomic():
                ReferenceIndex.create_or_update_for_object(row)
