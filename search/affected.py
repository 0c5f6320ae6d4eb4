"""Which records a change touches, beside the one that was changed."""

from practices.models import Area, Municipality, Record, RecordPage, RecordRole, Term, Territory
from practices.uses import uses


def records_below(page) -> set[int]:
    """Records with a page at or below a page of the tree, in any language."""
    return set(RecordPage.objects.descendant_of(page, inclusive=True).values_list("record", flat=True))


def records_using(row) -> set[int]:
    """Records whose labels contain a row of a vocabulary, itself or as what another row belongs to."""
    pages = set()
    for each in _with_parts(row):
        pages.update(uses(each).values_list("pk", flat=True))
    found = set(RecordPage.objects.filter(pk__in=pages).values_list("record", flat=True))
    if isinstance(row, Term) and row.scheme == "kind":
        found.update(Record.objects.filter(kind=row.key).values_list("pk", flat=True))
    return found


def records_naming(record_id) -> set[int]:
    """Records in which an organisation has a role or acts: they carry its name."""
    roles = RecordRole.objects.filter(organisation=record_id).values_list("page__record", flat=True)
    pages = uses(Record(pk=record_id)).values_list("pk", flat=True)
    return set(roles) | set(RecordPage.objects.filter(pk__in=pages).values_list("record", flat=True))


def touched_by(record_id, kind) -> set[int]:
    """Records that a change of a record's page touches: its own, and those that name it if it is an organisation."""
    return {record_id} | records_naming(record_id) if kind == "organisation" else {record_id}


def _with_parts(row):
    yield row
    if isinstance(row, Term | Territory):
        for child in row.children.all():
            yield from _with_parts(child)


SHARED = (Term, Territory, Area, Municipality)  # rows whose labels are indexed
