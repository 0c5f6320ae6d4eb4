"""Where a vocabulary row is used: nothing in use is ever deleted."""

from django.db.models import ProtectedError
from wagtail.models import Page, ReferenceIndex

from practices.models import PublishedVersion, RecordPage
from practices.models.fact_fields import FACT_SETS


def uses(row):
    """The pages that use a row: through a set, a single choice, or a block of their text (drafts included)."""
    ids = set()
    for name in FACT_SETS:
        field = RecordPage._meta.get_field(name)
        if field.related_model is type(row):
            ids |= set(RecordPage.objects.filter(**{name: row.pk}).values_list("pk", flat=True))
    ids |= versions_with(row)
    for reference in ReferenceIndex.get_references_to(row):
        if issubclass(reference.base_content_type.model_class() or object, Page):
            ids.add(int(reference.object_id))
    return Page.objects.filter(pk__in=ids).order_by("recordpage__folded__title", "title")


def versions_with(row):
    """The pages of which a published version has the row among its facts."""
    names = [name for name in FACT_SETS if RecordPage._meta.get_field(name).related_model is type(row)]
    kept = PublishedVersion.objects.values_list("record_id", "sets").iterator() if names else ()
    records = {record for record, sets in kept if any(row.pk in sets.get(name, ()) for name in names)}
    return set(RecordPage.objects.originals().filter(record__in=records).values_list("pk", flat=True))


def refuse_if_used(instance, **kwargs):
    pages = list(uses(instance))
    if pages:
        raise ProtectedError(f"{instance} is in use", set(pages))
