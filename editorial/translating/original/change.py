"""The change itself: all of it or nothing."""

from django.db import transaction

from editorial.models import TranslationFigures
from editorial.translating.original.facts import move_facts
from editorial.translating.original.turning import turn
from practices.models import Record, RecordPage


def make_original(page, user):
    """`page`, a translation without `obstacles`, becomes its record's original. Code, addresses and history stay."""
    with transaction.atomic():
        record = Record.objects.select_for_update().get(pk=page.record_id)
        new, old = page.get_latest_revision_as_object(), page.original.get_latest_revision_as_object()
        move_facts(old, new)
        Record.objects.filter(pk=record.pk).update(original_locale=new.locale_id, **Record.titles(new.title))
        record.refresh_from_db()
        new.record = old.record = record
        for each in (new, old):
            each.__dict__.pop("original", None)
        RecordPage.objects.filter(pk=new.pk).update(source_digest="", outdated_since=None)
        new.source_digest, new.outdated_since = "", None
        _save(new, user)
        turn(old, type(new).objects.get(pk=new.pk))
        _save(old, user)
        TranslationFigures.objects.filter(page=new.pk).delete()


def _save(page, user):
    if page.live:
        page.save_revision(user=user, log_action=True).publish(user=user)
    else:
        page.save(clean=False)
        page.save_revision(user=user, log_action=True)
