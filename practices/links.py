"""Links to other records: one query for all that a page names."""

from dataclasses import dataclass

from django.db.models import Q

from practices.addresses import reading_address
from practices.public import public_pages
from practices.vocabulary import language_of, vocabulary

LINK_FIELDS = ("title", "url_path", "locale_id", "record__code", "record__original_locale", "record__kind")


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
    """The public pages of these records in all languages, with no more than a link needs."""
    found = public_pages().filter(Q(record__in=list(ids)) | Q(record__code__in=list(codes)))
    return list(found.order_by().select_related("record").only(*LINK_FIELDS))


def links_to(found, language):
    pages = {}
    for page in found:
        kept = pages.get(page.record_id)
        if kept is None or language_of(page) == language or (page.is_original and language_of(kept) != language):
            pages[page.record_id] = page
    by_id = {
        record_id: RecordLink(
            code=page.record.code,
            title=page.title,
            url=reading_address(page, language),
            lang=language_of(page),
            kind=page.record.kind,
        )
        for record_id, page in pages.items()
    }
    return by_id, {link.code: link for link in by_id.values()}
