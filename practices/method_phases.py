"""The phases of a method, each with the records that used it."""

from dataclasses import dataclass

from practices.links import links
from practices.models import RecordPage
from practices.public import public_originals
from practices.rows import rows


@dataclass
class Phase:
    term: object
    group: object
    number: int
    text: dict
    used_in: list


def phases_of(page, original, language):
    """[Phase] in the method's order. Three queries."""
    described = [row for row in rows(page, original, "described_phases") if row.get("phase")]
    if not described:
        return []
    through = RecordPage.phases.through
    used = {}
    found = through.objects.filter(
        term__in=[row["phase"].pk for row in described], recordpage__in=public_originals()
    ).exclude(recordpage=original.pk)
    for phase_id, record_id in found.order_by("recordpage__folded__title", "recordpage__record_id").values_list(
        "term_id", "recordpage__record_id"
    ):
        used.setdefault(phase_id, []).append(record_id)
    by_id, _ = links(language, ids={pk for ids in used.values() for pk in ids})
    return [
        Phase(
            term=row["phase"],
            group=row["phase"].parent,
            number=number,
            text=row,
            used_in=[by_id[pk] for pk in used.get(row["phase"].pk, []) if pk in by_id],
        )
        for number, row in enumerate(described, 1)
    ]
