"""Dates as people write them, as partial dates."""

import re
from functools import cache

from babel.dates import get_month_names

from language.dates import parse_partial
from language.folding import fold

_LETTERS = r"[^\W\d_]+"
DATE = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}})(?:er|°)?[/.](?P<month>\d{{1,2}})[/.](?P<year>(?:19|20)\d\d)(?!\d)"
    rf"|(?:(?<!\d)(?P<nday>\d{{1,2}})(?:er|°)? )?(?P<name>{_LETTERS}) (?P<nyear>(?:19|20)\d\d)(?!\d)"
    rf"|(?<![\d./])(?P<only>(?:19|20)\d\d)(?![\d./]\d|\d)"
)
UNTIL = re.compile(r"^\W*(?:fino a|entro|jusqu)", re.IGNORECASE)


def dates_in(text):
    """Partial dates ("2020", "2017-10", "2017-07-05") in the order of the text."""
    return [date for date in map(_partial, DATE.finditer(" ".join(text.split()))) if date]


def period_in(text):
    """(start, end) of a period as it is said; either may be ""."""
    dates = dates_in(text)
    if not dates:
        return "", ""
    if len(dates) == 1:
        return ("", dates[0]) if UNTIL.match(text) else (dates[0], "")
    start, end = dates[0], dates[-1]
    return (start, "" if start == end else end) if end[:4] >= start[:4] else ("", "")


def _partial(match):
    if match["only"]:
        return match["only"]
    if match["name"]:
        month = _months().get(fold(match["name"]))
        if not month:
            return match["nyear"]
        parts = [match["nyear"], f"{month:02}", *([f"{int(match['nday']):02}"] if match["nday"] else [])]
    else:
        parts = [match["year"], f"{int(match['month']):02}", f"{int(match['day']):02}"]
    date = "-".join(parts)
    try:
        parse_partial(date)
    except ValueError:
        return ""
    return date


@cache
def _months():
    return {
        fold(name): number
        for language in ("it", "fr")
        for number, name in get_month_names("wide", locale=language).items()
    }
