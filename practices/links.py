"""Links to other records: one query for all that a page names."""

from dataclasses import dataclass
from typing import NamedTuple

from django.db.models import Q

from practices.addresses import address, localised
from practices.public import public_pages
from practices.vocabulary import language_of, vocabulary


class LinkedPage(NamedTuple):
    """As much of a page as a link to it needs: a record's page names a dozen others."""

    record_id: int
    code: str
    kind: str
    title: str
    url_path: str
    locale_id: int
    original_locale_id: int

    @property
    def is_original(self):
        return self.locale_id == self.original_locale_id


FIELDS = (
    "record_id",
    "record__code",
    "record__kind",
    "title",
    "url_path",
    "locale_id",
    "record__original_locale_id",
)


@dataclass(frozen=True)
class RecordLink:
    code: str
    title: str
    url: str
    lang: str
    kind: str
    why: str = ""

    @property
    def kind_label(self):
        kind = vocabulary().term("kind", self.kind)
        return kind.label if kind else ""


def links(language, ids=(), codes=()):
    """({record id: RecordLink}, {code: RecordLink}) for public records, in the reader's language where there is one."""
    return links_to(linked_pages(ids, codes), language)


def linked_pages(ids=(), codes=()):
    """[LinkedPage]: the public pages of these records in all languages."""
    found = public_pages().filter(Q(record__in=list(ids)) | Q(record__code__in=list(codes)))
    return [LinkedPage(*row) for row in found.order_by().values_list(*FIELDS)]


def links_to(found, language):
    pages = {}
    for page in found:
        kept = pages.get(page.record_id)
        if kept is None or language_of(page) == language or (page.is_original and language_of(kept) != language):
            pages[page.record_id] = page
    by_id = {
        record_id: RecordLink(
            code=page.code,
            title=page.title,
            url=_reading_address(page, language),
            lang=language_of(page),
            kind=page.kind,
        )
        for record_id, page in pages.items()
    }
    return by_id, {link.code: link for link in by_id.values()}


def _reading_address(page, language):
    if language_of(page) == language:
        return address(page)
    return localised(language, "record_reading", code=page.code)
