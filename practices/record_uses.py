"""Which pages cite a record: what is cited is not deleted."""

from contextlib import contextmanager
from contextvars import ContextVar

from django.core.exceptions import PermissionDenied
from wagtail.models import Page, ReferenceIndex

from practices.models import RecordPage

_is_guarded = ContextVar("is_guarded", default=True)


class StillUsed(PermissionDenied):
    """Other pages cite what was to be deleted. Nothing is deleted."""


def record_uses(records, within=None):
    """The pages (drafts too) that cite any of these records: by a role, a relation, a block or a link in a text.

    The records' own pages do not count, nor do the pages `within` a page that is deleted together with them.
    """
    records = list(records)
    own = list(RecordPage.objects.filter(record__in=records))
    ids = set()
    for target in [*records, *own]:
        for reference in ReferenceIndex.get_references_to(target):
            if issubclass(reference.base_content_type.model_class() or object, Page):
                ids.add(int(reference.object_id))
    pages = Page.objects.filter(pk__in=ids - {page.pk for page in own})
    if within is not None:
        pages = pages.not_descendant_of(within, inclusive=True)
    return pages.order_by("recordpage__folded__title", "title")


def uses_before_deletion(page):
    """The pages that cite what would go with a page: the record itself only where it is its original page."""
    below = RecordPage.objects.descendant_of(page, inclusive=True).select_related("record")
    records = [each.record for each in below if each.is_original]
    return record_uses(records, within=page) if records else Page.objects.none()


def refuse_deletion_of_cited(page):
    if _is_guarded.get() and page.pk and uses_before_deletion(page).exists():
        raise StillUsed(f"{page} is cited")


@contextmanager
def unguarded():
    """For what takes away the pages that cite as well."""
    token = _is_guarded.set(False)
    try:
        yield
    finally:
        _is_guarded.reset(token)
