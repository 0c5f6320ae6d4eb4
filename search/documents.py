"""Records → documents: the only place that says what is indexed."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator

from language.analysis import LANGUAGES
from practices.facts import facts_of
from practices.models import ContentVersion, FormEdition, Record, RecordPage, RecordRole
from practices.public import public_pages
from practices.vocabulary import language_of
from search.attachments.documents import attached_to, public_documents
from search.body import body_of
from search.described import Described, codes_named, names_of
from search.document import SearchDocument, Texts
from search.versions import next_version

BATCH = 200  # records; each batch costs the same number of queries
MOST_ATTACHED = 900_000  # characters of all documents of a page


def documents(record_ids: Iterable[int], version: int | None = None) -> Iterator[SearchDocument]:
    """Documents of those of the records that are public; without a `version` each batch gets the next one."""
    ids = list(record_ids)
    for start in range(0, len(ids), BATCH):
        with ContentVersion.held():  # asked for at every label: read once for the batch
            batch = _batch(ids[start : start + BATCH], next_version() if version is None else version)
        yield from batch


def public_records() -> list[int]:
    return list(public_pages().order_by("record").values_list("record", flat=True).distinct())


def _batch(ids, version):
    public = RecordPage.objects.filter(pk__in=public_pages().filter(record__in=ids).values("pk"))
    records = Record.objects.in_bulk(ids)
    pages = defaultdict(list)
    for page in public.specific():
        page.record = records[page.record_id]
        pages[page.record_id].append(page)
    originals = {page.record_id: page for group in pages.values() for page in group if page.is_original}
    facts = facts_of(originals.values())
    roles = _roles(originals.values())
    names = _names({code for codes in roles.values() for code in codes}, originals.values())
    forms = _forms({getattr(page, "edition_id", None) for page in originals.values()})
    attachments = _attachments([page for group in pages.values() for page in group])
    found = []
    for record_id, original in originals.items():
        described = Described(facts[original.pk], original, roles[original.pk], names)
        form = forms.get(getattr(original, "edition_id", None))
        found.append(_document(original, pages[record_id], described, form, attachments, version))
    return found


def _document(original, pages, described, form, attachments, version):
    by_language = {language_of(page): page for page in pages}
    texts = {language: Texts(labels=_text(described.labels(language))) for language in LANGUAGES}
    for language, page in by_language.items():
        texts[language] = Texts(
            _text(page.title),
            texts[language].labels,
            _text(page.summary),
            _text(body_of(page, form)),
            _text("\n".join(attachments[page.pk])[:MOST_ATTACHED]),
        )
    return SearchDocument(
        record_id=original.record_id,
        code=original.record.code,
        texts=texts,
        facets=described.facets(sorted(by_language)),
        published=max(int(page.last_published_at.timestamp()) if page.last_published_at else 0 for page in pages),
        version=version,
    )


def _attachments(pages):
    """Texts of the documents that hang on each page and anybody may read."""
    ids = {page.pk: attached_to(page.media) for page in pages}
    wanted = set().union(*ids.values())
    texts = dict(public_documents(wanted).values_list("pk", "text")) if wanted else {}
    return {page: [texts[each] for each in found if each in texts] for page, found in ids.items()}


def _roles(originals):
    """Codes of organisations by page."""
    codes = defaultdict(list)
    rows = RecordRole.objects.filter(page__in=[page.pk for page in originals]).order_by("sort_order")
    for page_id, code in rows.values_list("page_id", "organisation__code"):
        codes[page_id].append(code)
    return codes


def _names(codes, originals):
    wanted = codes.union(*(codes_named(page) for page in originals))
    return names_of(public_pages().filter(record__code__in=wanted).values_list("record__code", "locale_id", "title"))


def _forms(editions):
    """Fields of the official form by edition and key."""
    return {
        edition.pk: {field["key"]: field for group in edition.groups for field in group.value["fields"]}
        for edition in FormEdition.objects.filter(pk__in=editions - {None})
    }


def _text(text):
    return unicodedata.normalize("NFC", text.replace("\x00", " "))
