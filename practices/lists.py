"""Lists of records with sort and pages, for the index pages and for themes and territories."""

from array import array

from django.core.paginator import Paginator
from django.utils.translation import get_language, pgettext

from practices.listing import entries
from practices.models.kept import kept
from practices.public import public_originals, shown_in

PAGE_SIZE = 20
SORTS = ("recent", "title")


def list_context(request, default_sort="title", **filters):
    """The template's context for one page of a list. Odd page numbers and sorts fall back to sensible ones."""
    sort = request.GET.get("sort")
    sort = sort if sort in SORTS else default_sort
    language = get_language()
    wanted = (
        "list",
        sort,
        language,
        *((name, tuple(value) if isinstance(value, list) else value) for name, value in filters.items()),
    )
    pages = Paginator(kept(wanted, lambda: listed(sort, language, **filters)), PAGE_SIZE)
    page = pages.get_page(request.GET.get("page"))
    return {
        "entries": entries(list(page.object_list), language),
        "pagination": page,
        "total": pages.count,
        "sort": sort,
        "sorts": [
            {"key": "title", "label": pgettext("search", "Title (A–Z)"), "current": sort == "title"},
            {"key": "recent", "label": pgettext("search", "Newest"), "current": sort == "recent"},
        ],
    }


def listed(sort, language, kind=None, **filters):
    """The records of a list in their order; as bare numbers, since a process keeps many lists."""
    found = public_originals()
    if kind:
        found = found.filter(record__kind=kind)
    if filters:
        found = found.filter(**filters).distinct()
    if sort == "title":
        return array("q", by_title(found, language))
    return array("q", found.order_by("-last_published_at", "-pk").values_list("record_id", flat=True))


def by_title(originals, language):
    """Records by the title that a reader of `language` sees: theirs where there is one."""
    titles = dict(originals.values_list("record_id", "folded__title"))
    for record_id, title in shown_in(language).values_list("record_id", "folded__title"):
        if record_id in titles:
            titles[record_id] = title
    return sorted(titles, key=lambda record_id: (titles[record_id] or "", record_id))
