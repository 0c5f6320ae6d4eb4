"""The facts of records, read from their original pages in a fixed number of queries."""

from dataclasses import dataclass, field

from django.db.models import CharField, F, Value

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
    words = vocabulary()
    rows = {"territories": words.territories, "areas": words.areas, "places": words.places}
    for page_id, name, row_id in _links(list(facts)):
        row = rows.get(name, words.terms).get(row_id)
        if row:
            getattr(facts[page_id], name).append(row)
    for each in facts.values():
        for name in FACT_SETS:
            getattr(each, name).sort(key=lambda row: (getattr(row, "order", 0), row.pk))
    return facts


def facts_for(pages):
    """{page pk: Facts} for pages of any language: two queries however many they are."""
    foreign = [page.record_id for page in pages if not page.is_original]
    originals = {page.record_id: page for page in pages if page.is_original}
    if foreign:
        found = RecordPage.objects.filter(record__in=foreign, locale=F("record__original_locale"))
        originals |= {page.record_id: page for page in found.select_related("record")}
    facts = facts_of(originals.values())
    return {page.pk: facts[originals.get(page.record_id, page).pk] for page in pages if page.record_id in originals}


def _links(page_ids):
    """(page id, name of the set, row id) of every many-to-many set at once."""
    queries = []
    for name in FACT_SETS:
        through = RecordPage._meta.get_field(name).remote_field.through
        target = RecordPage._meta.get_field(name).m2m_reverse_field_name()
        queries.append(
            through.objects.filter(recordpage__in=page_ids).values_list(
                "recordpage_id", Value(name, output_field=CharField()), f"{target}_id"
            )
        )
    return queries[0].union(*queries[1:], all=True)
