"""Which pages cite a record: what is cited is not deleted, and one who merges it changes what cites it."""

from contextlib import contextmanager
from contextvars import ContextVar

from django.core.exceptions import PermissionDenied
from wagtail.models import Page, ReferenceIndex

from practices.draft_citations import HOLDERS, drafts_citing
from practices.models import RecordPage

_is_guarded = ContextVar("is_guarded", default=True)


class StillUsed(PermissionDenied):
    """Other pages cite what was to be deleted. Nothing is deleted."""


def citing_pages(records, within=None, apart=(), since=None):
    """The pages that cite any of these records, published or in their latest draft, by title: QuerySet of Page.

    By a role, a relation, a block or a link in a text. The records' own pages do not count, nor those `within` a page
    that is deleted together with them, nor those `apart` (primary keys). `since`: when the records were made, for who
    asks often: no draft that is older can cite them.
    """
    records = list(records)
    own = list(RecordPage.objects.filter(record__in=records))
    not_asked = {page.pk for page in own} | set(apart)
    ids = {pk for target in [*records, *own] for pk in _indexed(target)}
    for model, holder in HOLDERS.values():
        ids |= set(model.objects.filter(**{f"{holder}__in": records}).values_list("page_id", flat=True))
    ids |= drafts_citing(records, own, not_asked, since)
    pages = Page.objects.filter(pk__in=ids - not_asked)
    if within is not None:
        pages = pages.not_descendant_of(within, inclusive=True)
    return pages.order_by("recordpage__folded__title", "title")


def _indexed(target):
    """Of what stands in the pages' tables: Wagtail's index knows nothing of the drafts of a public page."""
    for reference in ReferenceIndex.get_references_to(target):
        if issubclass(reference.base_content_type.model_class() or object, Page):
            yield int(reference.object_id)


def uses_before_deletion(page, apart=(), since=None):
    """The pages that cite what would go with a page: the record itself only where it is its original page."""
    below = RecordPage.objects.descendant_of(page, inclusive=True).select_related("record")
    records = [each.record for each in below if each.is_original]
    return citing_pages(records, within=page, apart=apart, since=since) if records else Page.objects.none()


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
