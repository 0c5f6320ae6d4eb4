"""When the words of documents, or who may read them, change."""

from django.db import transaction
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete
from django.dispatch import receiver
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction

from practices.models import ContentVersion
from search import outbox
from search.attachments.background import read_soon
from search.attachments.documents import records_attaching
from search.attachments.texts import forget_unused, note

Document = get_document_model()


@receiver(post_save, sender=Document)
def on_document_saved(instance, raw=False, update_fields=None, **kwargs):
    """A new file, another collection or another title."""
    if raw or update_fields == frozenset({"file_hash"}):
        return
    note([instance])
    _changed([instance])
    transaction.on_commit(read_soon, robust=True)


@receiver(pre_delete, sender=Document)
def on_document_going(instance, **kwargs):
    """Before: afterwards nobody knows any more where it hung."""
    _changed([instance])


@receiver(post_delete, sender=Document)
def on_document_gone(**kwargs):
    forget_unused()


@receiver(post_save, sender=CollectionViewRestriction)
@receiver(pre_delete, sender=CollectionViewRestriction)
def on_restriction_changed(instance, **kwargs):
    _changed(_documents_in(instance.collection))


@receiver(m2m_changed, sender=CollectionViewRestriction.groups.through)
def on_restriction_groups_changed(instance, reverse=False, **kwargs):
    if not reverse:
        _changed(_documents_in(instance.collection))


@receiver(post_save, sender=Collection)
def on_collection_saved(instance, created=False, **kwargs):
    """Perhaps moved, below a restricted one: Wagtail saves it first and moves it then, so nothing is indexed at once."""
    if not created:
        _changed(_documents_in(instance), outbox.leave)


def _documents_in(collection):
    return Document.objects.filter(collection__path__startswith=collection.path)


def _changed(documents, note_records=outbox.enqueue):
    note_records(records_attaching(documents))
    ContentVersion.bump()
