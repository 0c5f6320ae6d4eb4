"""What the drafts cite: their words are kept as one piece of data, in which no index of the database looks."""

import re

from django.db.models import Q, TextField
from django.db.models.functions import Cast
from wagtail.models import Page

from practices.models import Membership, RecordRole, RelatedRecord, SuggestionChoice

# Rows of a page that point to another record: {name on the page: (model, the field that holds the record)}.
HOLDERS = {
    "roles": (RecordRole, "organisation"),
    "related": (RelatedRecord, "record"),
    "suggestion_choices": (SuggestionChoice, "record"),
    "members": (Membership, "organisation"),
}
# As HTML has it, and once more escaped inside the raw value of a stream.
LINK = re.compile(r"<a\b[^>]*>")
PAGE = re.compile(r'linktype=\\?"page\\?"')
ID = re.compile(r'\bid=\\?"(\d+)\\?"')
MOST_NAMED = 20  # records to look for by name; for more of them every draft is read


def drafts_citing(records, own, apart, since=None):
    """The primary keys of pages whose latest draft cites one of `records` or links to one of their pages `own`."""
    codes, pks = {each.code for each in records}, {each.pk for each in records}
    links = {str(page.pk) for page in own}
    drafts = Page.objects.filter(Q(live=False) | Q(has_unpublished_changes=True), latest_revision__isnull=False)
    drafts = drafts.exclude(pk__in=apart).order_by()
    if since:
        drafts = drafts.filter(latest_revision_created_at__gte=since)
    if len(records) <= MOST_NAMED:
        drafts = _may_cite(drafts, codes, pks, links)
    found = drafts.values_list("pk", "latest_revision__content").iterator(chunk_size=200)
    return {pk for pk, content in found if cites(content, codes, pks, links)}


def _may_cite(drafts, codes, pks, links):
    """Only those in which the names occur at all: the database reads what need not be fetched and taken apart."""
    holders = {holder for _, holder in HOLDERS.values()}
    named = [*codes, *(f'"{holder}": {pk}' for holder in holders for pk in pks), *(f'"{pk}\\' for pk in links)]
    wanted = Q()
    for each in named:
        wanted |= Q(words__contains=each)
    return drafts.annotate(words=Cast("latest_revision__content", TextField())).filter(wanted)


def cites(content, codes, pks, links):
    """Whether the content of a revision does: a code in a block, a row that holds a record, a link to a page."""
    for name, (_, holder) in HOLDERS.items():
        if any(row.get(holder) in pks for row in content.get(name) or []):
            return True
    words = [value for value in content.values() if isinstance(value, str)]
    return any(f'"{code}"' in value for value in words for code in codes) or any(
        not links.isdisjoint(_linked(value)) for value in words if "<a" in value
    )


def _linked(words):
    """The primary keys, as text, of the pages that a text links to."""
    for tag in LINK.findall(words):
        found = ID.search(tag) if PAGE.search(tag) else None
        if found:
            yield found[1]
