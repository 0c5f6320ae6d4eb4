"""Wagtail's index of what uses what, brought up to date after many rows were written without it."""

from django.db import transaction
from wagtail.models import Page, ReferenceIndex

AT_ONCE = 100


def remember(rows):
    """Of rows as they are in their tables: after the transaction that wrote them, as it needs none of its locks."""
    for row in rows:
        with transaction.atomic():
            ReferenceIndex.create_or_update_for_object(row)


def remember_references(model, pks):
    pks = sorted(set(pks))
    for start in range(0, len(pks), AT_ONCE):
        rows = model.objects.filter(pk__in=pks[start : start + AT_ONCE])
        remember(rows.specific() if model is Page else rows)
