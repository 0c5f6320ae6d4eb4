"""When the public view changes: every such moment raises the content version in its own transaction."""

from django.db import transaction
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete
from django.dispatch import receiver
from django.utils import timezone
from modelsearch.signal_handlers import post_delete_signal_handler, post_save_signal_handler
from wagtail.models import Locale, Page, PageViewRestriction, Site
from wagtail.signals import page_published, page_unpublished, post_page_move

from practices.form_use import refuse_if_used as refuse_if_cards_use
from practices.history.keeping import keep_version
from practices.models import (
    Area,
    ContentVersion,
    Folded,
    FormEdition,
    GlossaryTerm,
    Municipality,
    Record,
    RecordPage,
    Term,
    Territory,
)
from practices.models.referring import is_draft_only
from practices.related.keeping import forget_suggestions, keep_suggestions
from practices.translations import keep_digests
from practices.uses import refuse_if_used


@receiver(post_save)
def on_page_saved(sender, instance, update_fields=None, **kwargs):
    if not isinstance(instance, Page) or is_draft_only(update_fields):
        return
    ContentVersion.bump()
    if isinstance(instance, RecordPage):
        # Not through the vocabulary, which every save makes stale: reading it anew would cost more than all the rest here.
        Folded.keep([(instance.pk, instance.title, instance.summary, instance.locale.language_code)])
    if isinstance(instance, RecordPage) and instance.live:
        Record.objects.filter(pk=instance.record_id, first_public_at=None).update(first_public_at=timezone.now())


@receiver(post_save)
def on_record_saved(sender, instance, raw=False, update_fields=None, **kwargs):
    if isinstance(instance, RecordPage) and not is_draft_only(update_fields):
        post_save_signal_handler(instance, raw=raw)


@receiver(post_delete)
def on_page_deleted(sender, instance, **kwargs):
    if isinstance(instance, Page):
        ContentVersion.bump()
    if isinstance(instance, RecordPage):
        post_delete_signal_handler(instance)


@receiver(post_page_move)
def on_page_moved(**kwargs):
    ContentVersion.bump()


@receiver(page_published)
def on_record_published(instance, **kwargs):
    if isinstance(instance, RecordPage):
        keep_digests(instance)
        with transaction.atomic():
            if instance.is_original:
                keep_suggestions(instance)
            if instance.live:
                keep_version(instance)
            ContentVersion.bump()


@receiver(page_unpublished)
def on_original_withdrawn(instance, **kwargs):
    """A translation without its original has no facts: the whole record goes together."""
    page = instance.specific if isinstance(instance, Page) else instance
    if isinstance(page, RecordPage) and page.is_original:
        forget_suggestions(page.record_id)
        for translation in RecordPage.objects.filter(record=page.record_id, live=True).exclude(pk=page.pk):
            translation.specific.unpublish()


def on_shared_row_changed(**kwargs):
    ContentVersion.bump()


for model in (PageViewRestriction, Site, Locale):
    post_save.connect(on_shared_row_changed, sender=model, dispatch_uid=f"version-{model.__name__}-saved")
for model in (PageViewRestriction, Site, Locale, Term, Territory, Area, Municipality, GlossaryTerm, FormEdition):
    post_delete.connect(on_shared_row_changed, sender=model, dispatch_uid=f"version-{model.__name__}-deleted")
for through in (PageViewRestriction.groups.through, Area.territories.through):
    m2m_changed.connect(on_shared_row_changed, sender=through, dispatch_uid=f"version-{through.__name__}")
pre_delete.connect(refuse_if_cards_use, sender=FormEdition, dispatch_uid="uses-FormEdition")
for model in (Term, Territory, Area, Municipality, Record):
    pre_delete.connect(refuse_if_used, sender=model, dispatch_uid=f"uses-{model.__name__}")
