"""The facts of records, read from their original pages in a fixed number of queries."""

from dataclasses import dataclass, field
from functools import cache

from django.db import connection

from practices.models import RecordPage
from practices.models.fact_fields import FACT_SETS
from practices.vocabulary import vocabulary


@dataclass
class Facts:
    """What is true of a record in every language. Sets hold vocabulary rows, whose `label` follows the reader."""

    page: RecordPage
    themes: list = field(default_factory=list)
    target_groups: list = field(default_factory=list)
    territories: list = field(default_factory=list)
    areas: list = field(default_factory=list)
    places: list = field(default_factory=list)
    participation_forms: list = field(default_factory=list)
    thematic_axes: list = field(default_factory=list)
    development_lines: list = field(default_factory=list)
    phases: list = field(default_factory=list)

    @property
    def maturity(self):
        return vocabulary().terms.get(self.page.maturity_id)

    @property
    def status(self):
        return vocabulary().terms.get(self.page.status_id)

    def keys(self, name):
        return [row.code for row in getattr(self, name)]


def facts_of(originals):
    """{page pk: Facts} for original pages: one query however many they are."""
    facts = {page.pk: Facts(page) for page in originals}
    sets = {pk: {} for pk in facts}
    for page_id, name, row_id in _links(list(facts)):
        sets[page_id].setdefault(name, []).append(row_id)
    for pk, each in facts.items():
        fill(each, sets[pk])
    return facts


def fill(facts, sets):
    """Put rows of the vocabularies into `Facts`, by {name of the set: [primary key]}, in the vocabularies' order."""
    words = vocabulary()
    rows = {"territories": words.territories, "areas": words.areas, "places": words.places}
    for name, ids in sets.items():
        known = rows.get(name, words.terms)
        found = [known[pk] for pk in ids if pk in known]
        getattr(facts, name)[:] = sorted(found, key=lambda row: (getattr(row, "order", 0), row.pk))


def _links(page_ids):
    """(page id, name of the set, row id) of every many-to-many set at once."""
    if not page_ids:
        return []
    sets = link_columns()
    places = ", ".join(["%s"] * len(page_ids))
    query = " UNION ALL ".join(
        f"SELECT recordpage_id, {number}, {column} FROM {table} WHERE recordpage_id IN ({places})"  # noqa: S608
        for number, (_, table, column) in enumerate(sets)
    )
    with connection.cursor() as cursor:
        cursor.execute(query, page_ids * len(sets))
        return [(page_id, sets[number][0], row_id) for page_id, number, row_id in cursor.fetchall()]


@cache
def link_columns():
    """[(name of the set, its table, column of the row)]: by hand, as this query is asked at almost every view."""
    fields = [(name, RecordPage._meta.get_field(name)) for name in FACT_SETS]
    return [
        (name, field.remote_field.through._meta.db_table, f"{field.m2m_reverse_field_name()}_id")
        for name, field in fields
    ]
