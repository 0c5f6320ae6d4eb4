"""What the archive may have already: the same file, the same title, or the same words."""

from dataclasses import dataclass

from wagtail.permission_policies.pages import PagePermissionPolicy

from editorial.models import ImportedDocument
from language.analysis import analyse
from language.ordering import sort_key
from practices.models import Record, RecordPage
from practices.public import public_pages
from search.answer import answer
from search.body import body_of
from search.engines.base import IndexUnavailable
from search.glossary import synonyms
from search.indexing import engine
from search.query import SearchQuery

SHINGLE = 3  # words
ALIKE = 0.25  # of the shingles of the shorter text: what is worth a look
MOST_CANDIDATES = 20
MOST_DRAFTS = 100  # the newest ones that were never public, which the search does not know
REASONS = ("file", "title", "words")


@dataclass(frozen=True)
class Duplicate:
    page: RecordPage
    reason: str  # of REASONS, the strongest
    share: float  # of the shorter text's words in a row that both have; 1 for the same file or title


def duplicates(title, text, sha256, language, user=None):
    """[Duplicate], strongest first; with a user, only records that they may know of."""
    known = dict.fromkeys(
        ImportedDocument.objects.filter(sha256=sha256).values_list("record", flat=True), ("file", 1.0)
    )
    for record in same_title(title):
        known.setdefault(record, ("title", 1.0))
    for record, share in same_words(title, text, language).items():
        known.setdefault(record, ("words", share))
    pages = visible(RecordPage.objects.originals().filter(record__in=known), user)
    found = [Duplicate(page, *known[page.record_id]) for page in pages.select_related("record").specific()]
    return sorted(found, key=lambda each: (REASONS.index(each.reason), -each.share))


def visible(pages, user):
    if user is None or user.is_superuser:
        return pages
    mine = PagePermissionPolicy().instances_user_has_any_permission_for(user, {"add", "change", "publish"})
    return pages.filter(pk__in=mine.values("pk")) | pages.filter(pk__in=public_pages().values("pk"))


def same_title(title):
    key = sort_key(title)
    return Record.objects.filter(title_key=key).values_list("pk", flat=True) if key else ()


def same_words(title, text, language):
    """{record: share}. The search finds whom to compare with; drafts it does not know are the newest."""
    mine = shingles(text, language)
    if not mine:
        return {}
    records = found_by_search(title, language)
    drafts = RecordPage.objects.originals().filter(live=False).order_by("-latest_revision_created_at")[:MOST_DRAFTS]
    candidates = [*RecordPage.objects.originals().filter(record__in=records).specific(), *drafts.specific()]
    shares = {}
    for page in candidates:
        other = shingles(f"{page.summary}\n{body_of(page)}", language)
        share = len(mine & other) / max(1, min(len(mine), len(other))) if len(other) >= SHINGLE else 0
        if share >= ALIKE:
            shares[page.record_id] = share
    return shares


def shingles(text, language):
    stems = analyse(text, language)
    return {tuple(stems[start : start + SHINGLE]) for start in range(len(stems) - SHINGLE + 1)}


def found_by_search(title, language):
    try:
        hits = answer(SearchQuery(text=title[:200], language=language, size=MOST_CANDIDATES), engine(), synonyms()).hits
    except IndexUnavailable:
        return []
    return [hit.record_id for hit in hits]
