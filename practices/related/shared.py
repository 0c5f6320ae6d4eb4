"""Facts that records share, each with its weight: what few records have says much, what all have says nothing."""

from dataclasses import dataclass
from math import log

from django.db import connection

from practices.choices import RelationKind
from practices.facts import facts_of, link_columns
from practices.models import Record

# How much a shared row of each set says, before its rarity.
WEIGHTS = {
    "themes": 1.0,
    "places": 1.0,
    "areas": 0.9,
    "territories": 0.7,
    "phases": 0.7,
    "thematic_axes": 0.5,
    "development_lines": 0.5,
    "target_groups": 0.4,
    "participation_forms": 0.2,
    "organisations": 1.2,
    "methods": 1.5,
}
LEAST = 0.05  # a fact that weighs less says nothing
MOST_ROWS = 8_000  # of the database, looked through for one record; the commonest facts are left out first


@dataclass(frozen=True)
class Shared:
    """One fact of a record: a row of a link table that others may have too."""

    name: str
    row_id: int
    source: str  # SQL without the row's key: what other pages have the row
    weight: float = 0.0


def facts_to_share(page):
    """[Shared] of an original page, the weightiest first."""
    facts = facts_of([page])[page.pk]
    columns = {name: (table, column) for name, table, column in link_columns()}
    found = []
    for name, (table, column) in columns.items():
        source = f"SELECT recordpage_id AS page_id FROM {table} WHERE {column} = "  # noqa: S608
        found += [Shared(name, row.pk, source) for row in getattr(facts, name)]
    held = "SELECT DISTINCT page_id FROM practices_recordrole WHERE organisation_id = "
    organisations = dict.fromkeys(page.roles.values_list("organisation_id", flat=True))
    found += [Shared("organisations", pk, held) for pk in organisations]
    applied = f"SELECT page_id FROM practices_relatedrecord WHERE kind = '{RelationKind.APPLIES}' AND record_id = "  # noqa: S608
    methods = page.related.filter(kind=RelationKind.APPLIES).values_list("record_id", flat=True)
    found += [Shared("methods", pk, applied) for pk in methods]
    return _weighed(found)


def best_pages(facts, most):
    """{page pk: score} of the pages that share most with these facts."""
    rows = _union(facts)
    if not rows:
        return {}
    query = f"SELECT page_id, SUM(weight) AS score FROM ({rows[0]}) AS shared GROUP BY page_id"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(f"{query} ORDER BY score DESC, page_id DESC LIMIT {int(most)}", rows[1])
        return dict(cursor.fetchall())


def shared_by(facts, page_ids):
    """{page pk: [Shared]} for these pages."""
    rows, found = _union(facts), {pk: [] for pk in page_ids}
    if not rows or not found:
        return found
    places = ", ".join(["%s"] * len(found))
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT page_id, number FROM ({rows[0]}) AS shared WHERE page_id IN ({places})",  # noqa: S608
            [*rows[1], *found],
        )
        for page_id, number in cursor.fetchall():
            found[page_id].append(facts[number])
    return found


def _weighed(found):
    """Those that say something, with their weights; no more of the commonest than a publication has time for."""
    if not found:
        return []
    counts = " UNION ALL ".join(
        f"SELECT {number} AS number, COUNT(*) FROM ({fact.source}%s) AS pages"  # noqa: S608
        for number, fact in enumerate(found)
    )
    with connection.cursor() as cursor:
        cursor.execute(counts, [fact.row_id for fact in found])
        counted = dict(cursor.fetchall())
    records = Record.objects.count()
    weights = {n: WEIGHTS[found[n].name] * log((records + 1) / max(count, 1)) for n, count in counted.items()}
    kept, rows = [], 0
    for number in sorted(weights, key=lambda number: (-weights[number], number)):
        rows += counted[number]
        if weights[number] < LEAST or (kept and rows > MOST_ROWS):
            break
        fact = found[number]
        kept.append(Shared(fact.name, fact.row_id, fact.source, weights[number]))
    return kept


def _union(facts):
    """(SQL of (page_id, number of the fact, its weight), parameters)"""
    parts = [
        f"SELECT page_id, {number} AS number, {fact.weight:.6f} AS weight FROM ({fact.source}%s) AS f{number}"  # noqa: S608
        for number, fact in enumerate(facts)
    ]
    return (" UNION ALL ".join(parts), [fact.row_id for fact in facts]) if parts else None
