"""Synthetic records in both languages, the same ones each time, published without an editor's calls.

wagtail-localize's rows are left out: with them 10 000 records would take the better part of an hour.
"""

import random
import uuid
from datetime import timedelta

from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.utils import timezone
from wagtail.models import Locale, Page

from home.loading.card import load_edition
from home.loading.glossary import load_glossary
from home.loading.ledger import Ledger
from home.loading.pages import INDEXES, load_pages
from home.loading.places import load_places
from home.loading.rows import load_rows
from home.loading.vocabularies import load_terms
from home.models import HomePage
from practices.models import (
    Area,
    ContentVersion,
    Event,
    Folded,
    Municipality,
    Organisation,
    Practice,
    Publication,
    Record,
    RecordPage,
    RecordRole,
    RelatedRecord,
    Term,
    Territory,
)
from practices.models.record import ALPHABET
from practices.related.keeping import keep_suggestions
from tests.benchmarks.tables import insert_links, insert_pages
from tests.benchmarks.texts import LANGUAGES, Writer, sentences

_ODD = 0x2545F491
_CHUNK = 2000  # pages that are held in memory at once
RELATED = 100
# Of ten records.
KINDS = (Practice,) * 7 + (Organisation, Event, Publication)
SETS = {"themes": "theme", "target_groups": "target", "participation_forms": "participation", "phases": "phase"}


def fill(count, say=print):
    """Vocabularies and pages of the demonstration, then `count` records."""
    ledger = Ledger()
    for language in LANGUAGES:
        Locale.objects.get_or_create(language_code=language)
    load_rows()
    for step in (load_terms, load_places, load_glossary, load_edition, load_pages):
        step(ledger)
    say("  vocabularies and pages are there")
    with transaction.atomic():
        Records(count).write()
        ContentVersion.bump()
    # For the pages that are measured; for all it would take minutes.
    for page in RecordPage.objects.originals().order_by("pk").select_related("record")[:RELATED]:
        keep_suggestions(page.specific)


class Records:
    def __init__(self, count):
        self.random = random.Random(20260101)
        self.count = count
        self.store = sentences()
        self.locales = {locale.language_code: locale.pk for locale in Locale.objects.all()}
        self.terms = {}
        for term in Term.objects.all():
            self.terms.setdefault(term.scheme, []).append(term.pk)
        self.rows = {
            "territories": list(Territory.objects.filter(level=3).values_list("pk", flat=True)),
            "areas": list(Area.objects.values_list("pk", flat=True)),
            "places": list(Municipality.objects.values_list("pk", flat=True)),
        }

    def write(self):
        first = (Record.objects.order_by("-pk").values_list("pk", flat=True).first() or 0) + 1
        models = [KINDS[number % len(KINDS)] for number in range(self.count)]
        records = [self.record(number, model, first + number) for number, model in enumerate(models)]
        Record.objects.bulk_create(records, batch_size=1000)
        organisations = [record.pk for record in records if record.kind == "organisation"]
        next_page = Page.objects.order_by("-pk").values_list("pk", flat=True).first() + 1
        links, roles, related = {name: [] for name in (*SETS, *self.rows)}, [], []
        for model in dict.fromkeys(models):
            indexes = {code: INDEXES[model.kind][0].objects.get(locale=pk) for code, pk in self.locales.items()}
            content_type = ContentType.objects.get_for_model(model).pk
            own = [(number, record) for number, record in enumerate(records) if models[number] is model]
            pages = []
            for place, (number, record) in enumerate(own):
                for page in self.pages(number, record, indexes, place, content_type):
                    page["id"] = next_page
                    if page["locale_id"] == record.original_locale_id:
                        self.facts(page["id"], links)
                        roles += self.roles(page["id"], organisations)
                        related.append(RelatedRecord(page_id=page["id"], record_id=self.random.choice(records).pk))
                    next_page += 1
                    pages.append(page)
                if len(pages) >= _CHUNK:
                    insert_pages(model, pages)
                    pages = []
            insert_pages(model, pages)
            for index in indexes.values():
                Page.objects.filter(pk=index.pk).update(numchild=len(own))
        rows = RecordPage.objects.filter(folded=None)
        Folded.keep(rows.values_list("pk", "title", "summary", "locale__language_code"))
        for name, pairs in links.items():
            insert_links(RecordPage, name, sorted(set(pairs)))
        RecordRole.objects.bulk_create(roles, batch_size=2000)
        RelatedRecord.objects.bulk_create(related, batch_size=2000)
        self.highlight([record.code for record in records if record.kind == "practice"][:3])

    def record(self, number, model, pk):
        scattered = number * _ODD % 32**6  # an odd factor: no two numbers get the same code
        return Record(
            pk=pk,
            code="".join(ALPHABET[scattered >> shift & 31] for shift in range(25, -1, -5)),
            translation_key=uuid.UUID(int=self.random.getrandbits(128)),
            original_locale_id=self.locales["fr" if number % 5 == 4 else "it"],
            kind=model.kind,
            first_public_at=timezone.now(),
        )

    def pages(self, number, record, indexes, place, content_type):
        texts = Writer(number, self.store).record()
        published = connection.ops.adapt_datetimefield_value(timezone.now() - timedelta(minutes=number))
        for language, index in indexes.items():
            slug = f"record-{number}"
            page = texts[language] | {
                "slug": slug,
                "draft_title": texts[language]["title"],
                "url_path": f"{index.url_path}{slug}/",
                "path": Page._get_path(index.path, index.depth + 1, place + 1),
                "depth": index.depth + 1,
                "locale_id": self.locales[language],
                "translation_key": record.translation_key.hex,
                "content_type_id": content_type,
                "record_id": record.pk,
                "live": True,
                "has_unpublished_changes": False,
                "first_published_at": published,
                "last_published_at": published,
            }
            if page["locale_id"] == record.original_locale_id:
                page |= {
                    "maturity_id": self.random.choice(self.terms["maturity"]),
                    "status_id": self.random.choice(self.terms["status"]),
                    "period_start": str(2012 + number % 10),
                    "period_end": str(2012 + number % 10 + number % 4),
                }
            yield page

    def facts(self, page, links):
        for name, scheme in SETS.items():
            links[name] += [(page, pk) for pk in self.random.sample(self.terms[scheme], 2)]
        for name, rows in self.rows.items():
            links[name].append((page, self.random.choice(rows)))

    def roles(self, page, organisations):
        chosen = self.random.sample(organisations, min(2, len(organisations)))
        return [
            RecordRole(
                page_id=page, organisation_id=pk, role_id=self.random.choice(self.terms["role"]), sort_order=order
            )
            for order, pk in enumerate(chosen)
        ]

    def highlight(self, codes):
        for home in HomePage.objects.all():
            home.highlighted = [("record", code) for code in codes]
            home.save()
