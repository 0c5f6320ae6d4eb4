"""When the index must follow. What is to be indexed is worked out later, from what the database then says."""

from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete
from django.dispatch import receiver
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published, page_unpublished, post_page_move

from practices.models import ContentVersion, GlossaryTerm, RecordPage
from practices.signals import is_draft_only
from search.affected import SHARED, records_below, records_using, touched_by
from search.models import Synonym
from search.outbox import enqueue
from search.seeding import forget, seed


@receiver(post_save)
def on_page_saved(sender, instance, raw=False, update_fields=None, **kwargs):
    """In the transaction of the save, which `page_published` is not."""
    if isinstance(instance, RecordPage) and not raw and not is_draft_only(update_fields):
        enqueue(touched_by(instance.record_id, instance.kind))


@receiver(post_delete)
def on_page_deleted(sender, instance, **kwargs):
    if isinstance(instance, RecordPage):
        enqueue(touched_by(instance.record_id, instance.kind))


@receiver(page_published)
@receiver(page_unpublished)
def on_publication_changed(instance, **kwargs):
    page = instance.specific if isinstance(instance, Page) else instance
    if isinstance(page, RecordPage):
        enqueue(touched_by(page.record_id, page.kind))


@receiver(post_page_move)
def on_page_moved(instance, **kwargs):
    enqueue(records_below(instance))


@receiver(post_save, sender=PageViewRestriction)
@receiver(pre_delete, sender=PageViewRestriction)
def on_restriction_changed(instance, **kwargs):
    enqueue(records_below(instance.page))


@receiver(m2m_changed, sender=PageViewRestriction.groups.through)
def on_restriction_groups_changed(instance, reverse=False, **kwargs):
    if not reverse:
        enqueue(records_below(instance.page))


def on_shared_row_saved(instance, created=False, raw=False, **kwargs):
    if not created and not raw:
        enqueue(records_using(instance))


for model in SHARED:
    post_save.connect(on_shared_row_saved, sender=model, dispatch_uid=f"search-{model.__name__}")


@receiver(post_save, sender=GlossaryTerm)
def on_glossary_term_saved(instance, raw=False, **kwargs):
    if not raw:
        seed([instance])


@receiver(pre_delete, sender=GlossaryTerm)
def on_glossary_term_deleted(instance, **kwargs):
    forget(instance)


@receiver(post_delete, sender=Synonym)
def on_synonym_deleted(**kwargs):
    ContentVersion.bump()
