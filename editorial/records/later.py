"""What may follow once the drafts are there: publishing them, preparing their translations. Record by record."""

from time import monotonic

from django.db import transaction
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation, TranslationSource

from editorial.models import RecordImport
from editorial.records.batches import SECONDS, Gone, hold
from editorial.records.writing import keep_source
from practices.models import RecordPage
from practices.publishing import CannotPublish
from practices.translation_guard import may_submit
from search.outbox import postponed

State = RecordImport.State


def begin_publishing(importing):
    _begin(importing, State.PUBLISHING)


def begin_translating(importing):
    _begin(importing, State.TRANSLATING)


def _begin(importing, state):
    if not RecordImport.objects.filter(pk=importing.pk, state=State.WRITTEN).update(state=state):
        raise Gone
    importing.rows.update(is_next=True)
    importing.refresh_from_db()


def publish_batch(importing, seconds=None):
    return _batch(importing, State.PUBLISHING, _publish, seconds)


def translate_batch(importing, seconds=None):
    return _batch(importing, State.TRANSLATING, _prepare_translation, seconds)


def _batch(importing, state, act, seconds):
    """Each record is a transaction of its own: a crash leaves some done and the rest still to do."""
    until = monotonic() + (SECONDS if seconds is None else seconds)
    with postponed():
        for row in importing.rows.filter(is_next=True).select_related("record__original_locale")[:200]:
            with transaction.atomic():
                hold(importing, state)
                act(row, importing.user)
                row.is_next = False
                row.save(update_fields=["is_next"])
            if monotonic() > until:
                break
    is_more = importing.rows.filter(is_next=True).exists()
    if not is_more:
        RecordImport.objects.filter(pk=importing.pk, state=state).update(state=State.WRITTEN)
    importing.refresh_from_db()
    return is_more


def _publish(row, user):
    """What the file does not call a draft, what nobody has edited since, and what its editor may publish."""
    for written in row.written:
        page = Page.objects.filter(pk=written["page"]).first()
        if page is None or page.latest_revision_id != written["revision"]:
            continue
        page = page.specific
        texts = row.data.get("texts", {}).get(page.locale.language_code, {})
        if texts.get("published") is False or (user and not page.permissions_for_user(user).can_publish()):
            continue
        try:
            with transaction.atomic():
                page.latest_revision.publish(user=user)
        except CannotPublish:  # it stays a draft, whose edit form says why
            continue
        if isinstance(texts.get("made_from"), dict):
            keep_source(page, texts["made_from"])


def _prepare_translation(row, user):
    """A draft in the other language for localize's editor, where there is none yet."""
    if row.record is None:
        return
    original = RecordPage.objects.filter(record=row.record, locale=row.record.original_locale).first()
    if original is None:
        return
    for locale in Locale.objects.exclude(pk=original.locale_id):
        is_there = RecordPage.objects.filter(record=row.record, locale=locale).exists()
        if is_there or not _may_submit(user, original, locale):
            continue
        source, _ = TranslationSource.update_or_create_from_instance(original.specific)
        translation, is_new = Translation.objects.get_or_create(source=source, target_locale=locale)
        if is_new:
            translation.save_target(user=user, publish=False)


def _may_submit(user, page, locale):
    if user is None:
        return page.get_parent().get_translation_or_none(locale) is not None
    may = user.has_perm("wagtail_localize.submit_translation")
    return may and may_submit(user, page, [locale], with_subtree=False)
