"""What can be chosen from: the vocabularies, held in memory, and the records.

The models' own panels and blocks name these sources, so the models are imported where they are asked.
"""

from dataclasses import dataclass
from functools import reduce
from operator import and_

from django.db.models import Q
from wagtail.permissions import page_permission_policy

from language.ordering import sort_key
from practices.choices import Scheme

MOST_RENDERED = 300  # rows of a select; of a longer list the others are found by typing
MOST_FOUND = 20  # rows of one answer


@dataclass(frozen=True)
class Row:
    pk: int
    key: str
    label: str
    is_offered: bool = True


@dataclass(frozen=True)
class Source:
    """`name` is the source's word in addresses: a vocabulary, or one scheme of the terms."""

    name: str

    def rows(self):
        from practices.vocabulary import vocabulary

        words = vocabulary()
        if self.name in Scheme.values:
            return [Row(row.pk, row.key, row.label, row.is_active) for row in words.scheme(self.name)]
        found = {"territories": words.territories, "areas": words.areas, "places": words.places}[self.name].values()
        return sorted((Row(row.pk, row.code, row.label) for row in found), key=lambda row: sort_key(row.label))

    def first(self, chosen, column):
        """([Row] of a select: those chosen and the first others, whether there are more)."""
        rows = self.rows()
        others = [row for row in rows if row.is_offered and str(getattr(row, column)) not in chosen]
        kept_rows = {row.pk for row in others[:MOST_RENDERED]}
        listed = [row for row in rows if row.pk in kept_rows or str(getattr(row, column)) in chosen]
        return listed, len(others) > MOST_RENDERED

    def find(self, text, user):
        """The rows that have every word typed, those that begin with the text first."""
        key = sort_key(text)
        found = []
        for row in self.rows():
            label = sort_key(f"{row.label} {row.key}")
            if row.is_offered and all(word in label for word in key.split()):
                found.append((not label.startswith(key), row))
        return [row for _, row in sorted(found, key=lambda pair: pair[0])][:MOST_FOUND]


@dataclass(frozen=True)
class RecordSource:
    """The records, or those of one kind. Organisations are open to every editor, the others to those who may see them."""

    kind: str = ""

    @property
    def name(self):
        return f"records-{self.kind}" if self.kind else "records"

    def all(self):
        from practices.models.record import Record

        return Record.objects.filter(kind=self.kind) if self.kind else Record.objects.all()

    def rows(self):
        """Every organisation: a text's block stores its code, so no code in use may be missing."""
        from practices.models.kept import kept

        return kept(("choosing", self.name), lambda: [row_of(each) for each in self.all().only("code", "title")])

    def public(self):
        from practices.models.kept import kept
        from practices.public import public_originals

        def read():
            records = self.all().filter(pk__in=public_originals().values("record"))
            return [row_of(each) for each in records.only("code", "title")[: MOST_RENDERED + 1]]

        return kept(("choosing public", self.name), read)

    def first(self, chosen, column):
        others = [row for row in self.public() if str(getattr(row, column)) not in chosen]
        named = "code" if column == "key" else "pk"
        listed = [row_of(each) for each in self.all().filter(**{f"{named}__in": chosen})] if chosen else []
        return listed + others[:MOST_RENDERED], True

    def find(self, text, user):
        records = self.all()
        if self.kind != "organisation":
            records = records.filter(self.seen_by(user))
        titled = [Q(title_key__contains=word) for word in sort_key(text).split()]
        records = records.filter(reduce(and_, titled, Q()) | Q(code__iexact=text.strip()))
        return [row_of(each) for each in records.distinct()[:MOST_FOUND]]

    @staticmethod
    def seen_by(user):
        from practices.public import public_originals

        pages = page_permission_policy.instances_user_has_permission_for(user, "change")
        own = pages.values("translation_key")
        return Q(pk__in=public_originals().values("record")) | Q(translation_key__in=own)


def row_of(record):
    return Row(record.pk, record.code, str(record))


SOURCES = {
    source.name: source
    for source in (
        *(Source(name) for name in [*Scheme.values, "territories", "areas", "places"]),
        RecordSource(),
        RecordSource("organisation"),
    )
}
