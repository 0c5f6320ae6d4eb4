"""The records of a comparison, each with its words in the reader's language where it has them."""

from dataclasses import dataclass

from django.utils.text import Truncator

from practices.card import Card, Role
from practices.facts import facts_of
from practices.links import linked_pages, links_to
from practices.models import Record, RecordPage, RecordRole
from practices.public import public_pages
from practices.vocabulary import language_of, vocabulary


@dataclass
class Column:
    page: RecordPage  # of its own type, with the words
    card: Card
    lang: str
    link: object
    organisations: dict  # links by code, of the actors

    @property
    def code(self):
        return self.page.record.code

    @property
    def short(self):
        return Truncator(self.page.title_head).chars(40)

    @property
    def original(self):
        return self.page.original


def columns_of(codes, language, most):
    """([Column] of the first `most` public records, codes of the others that are public). Few queries, however many."""
    found = public_pages().filter(record__code__in=codes).order_by().values_list("pk", "record__code")
    public = set(found)
    known = [code for code in codes if any(code == each for _, each in public)]
    shown = known[:most]
    pages = {}
    ids = [pk for pk, code in public if code in shown]
    records = Record.objects.in_bulk(known[:most], field_name="code")
    by_id = {record.pk: record for record in records.values()}
    for page in RecordPage.objects.filter(pk__in=ids).specific():
        page.record = by_id[page.record_id]
        pages.setdefault(page.record.code, {})[language_of(page)] = page
    return _columns([pages[code] for code in shown], language), known[most:]


def acting(page):
    """The raw blocks in which an organisation may act."""
    return [*page.actors.raw_data, *page.maturity_path.raw_data]


def _columns(groups, language):
    originals = [next(page for page in group.values() if page.is_original) for group in groups]
    facts = facts_of(originals)
    roles = list(RecordRole.objects.filter(page__in=originals).order_by("sort_order"))
    actors = {raw["value"].get("organisation") for page in originals for raw in acting(page)} - {None, ""}
    ids = [page.record_id for page in originals] + [row.organisation_id for row in roles]
    by_id, by_code = links_to(linked_pages(ids, actors), language)
    terms, columns = vocabulary().terms, []
    for group, original in zip(groups, originals, strict=True):
        page = group.get(language) or original
        page.original = original  # known already, so not asked for again
        card = Card(facts[original.pk], page, language, codes=list(group))
        card.roles = [
            Role(terms.get(row.role_id), by_id[row.organisation_id])
            for row in roles
            if row.page_id == original.pk and row.organisation_id in by_id
        ]
        columns.append(Column(page, card, language_of(page), by_id[original.record_id], by_code))
    return columns
