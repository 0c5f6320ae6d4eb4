"""What the template of a comparison is given."""

from django.utils.translation import get_language, pgettext

from practices.addresses import localised
from practices.comparison.asked import FEWEST, MOST, address, asked, named
from practices.comparison.columns import columns_of
from practices.comparison.rows import groups_of
from practices.related.listing import related_lists

OFFERED = 6  # records to add


def comparison_context(request):
    language = get_language()
    wanted = asked(request.GET)
    columns, left_out = columns_of(wanted.codes, language, MOST)
    codes = [column.code for column in columns]
    is_table = len(columns) >= FEWEST
    groups = groups_of(columns) if is_table else []
    same = sum(row.is_same for group in groups for row in group.rows)
    if wanted.only_differences:
        for group in groups:
            group.rows = [row for row in group.rows if not row.is_same]
    request.alternates = {
        "switch": {code: localised(code, "compare") for code in ("it", "fr")},
        "hreflang": {},
        "canonical": "",
    }
    return {
        "columns": [
            {"it": column, "without": address([code for code in codes if code != column.code], wanted.only_differences)}
            for column in columns
        ],
        "codes": codes,
        "groups": [group for group in groups if group.rows],
        "is_table": is_table,
        "width": len(columns) + 1,
        "same": same,
        "only_differences": wanted.only_differences,
        "toggle_url": address(codes, not wanted.only_differences),
        "here": request.build_absolute_uri(address(codes)),
        "messages_to_reader": list(messages(wanted, codes, left_out)),
        "room": MOST - len(columns),
        "offered": offered(columns, codes, wanted.only_differences) if len(columns) < MOST else [],
    }


def messages(wanted, codes, left_out):
    unknown = [code for code in wanted.codes if code not in codes and code not in left_out] + list(wanted.wrong)
    if unknown:
        yield pgettext("compare", "No public record has this code: %(codes)s.") % {"codes": named(unknown)}
    if left_out:
        yield pgettext("compare", "Four records at most are compared. Left out: %(codes)s.") % {
            "codes": named(left_out)
        }


def offered(columns, codes, only_differences):
    """[{link, why, add}] of records related to those compared, none twice."""
    found = {}
    for column in columns:
        for entry in [row for rows in related_lists(column.original, get_language(), False) for row in rows]:
            link = entry["link"]
            if link.code not in codes and link.kind != "organisation":
                found.setdefault(link.code, entry | {"add": address([*codes, link.code], only_differences)})
    return list(found.values())[:OFFERED]
