"""Where a vocabulary row is used: nothing in use is ever deleted."""

from django.db.models import ProtectedError
from wagtail.models import Page, ReferenceIndex

from practices.models import PublishedVersion, RecordPage
from practices.models.fact_fields import FACT_SETS


def uses(row):
    """The pages that use a row now: through a set, a single choice, or a block of their text (drafts included)."""
    return _pages(_using(row))


def all_uses(rows):
    """[QuerySet of pages] for each row: those that use it now, and those that did in a published version."""
    past = _past(rows)
    return [_pages(_using(row) | past[row]) for row in rows]


def refuse_if_used(instance, **kwargs):
    pages = list(all_uses([instance])[0])
    if pages:
        raise ProtectedError(f"{instance} is in use", set(pages))


def _pages(ids):
    return Page.objects.filter(pk__in=ids).order_by("recordpage__folded__title", "title")


def _using(row):
    ids = set()
    for name in FACT_SETS:
        if _model_of(name) is type(row):
            ids |= set(RecordPage.objects.filter(**{name: row.pk}).values_list("pk", flat=True))
    for reference in ReferenceIndex.get_references_to(row):
        if issubclass(reference.base_content_type.model_class() or object, Page):
            ids.add(int(reference.object_id))
    return ids


def _past(rows):
    """{row: ids of original pages}: the versions are read through once, however many rows there are."""
    wanted = {name: {row.pk: row for row in rows if _model_of(name) is type(row)} for name in FACT_SETS}
    records = {row: set() for row in rows}
    kept = PublishedVersion.objects.values_list("record_id", "sets").iterator() if any(wanted.values()) else ()
    for record, sets in kept:
        for name, known in wanted.items():
            for pk in known.keys() & sets.get(name, ()):
                records[known[pk]].add(record)
    found = RecordPage.objects.originals().filter(record__in=set().union(*records.values()))
    originals = dict(found.values_list("record_id", "pk"))
    return {row: {originals[record] for record in own if record in originals} for row, own in records.items()}


def _model_of(name):
    return RecordPage._meta.get_field(name).related_model
