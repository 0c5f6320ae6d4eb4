"""Dates as they are known (a year, a month, a day) and as each language says them."""

import re
from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel.dates import format_date

_PARTIAL = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_EARLIEST = 1000  # what is typed as 0217 is a slip
_HERE = ZoneInfo("Europe/Rome")  # and Paris: both keep the same time


def parse_partial(text: str) -> tuple[int, ...]:
    """`"2020"`, `"2017-10"` or `"2017-07-05"` → (year[, month[, day]]). ValueError says what is wrong with others."""
    match = _PARTIAL.fullmatch(text)
    if not match:
        raise ValueError(f"{text!r} is not a year, month or day written as 2020, 2017-10 or 2017-07-05")
    year, month, day = (int(part) if part else None for part in match.groups())
    if year < _EARLIEST:
        raise ValueError(f"{text!r} has no plausible year")
    if month is not None and not 1 <= month <= 12:
        raise ValueError(f"{text!r} has no month {month}")
    if day is not None:
        try:
            date(year, month, day)
        except ValueError:
            raise ValueError(f"{text!r} is a day that month does not have") from None
    return tuple(part for part in (year, month, day) if part is not None)


def years_touched(start: str, end: str) -> list[int]:
    """Every year of a period; one end alone is that year: an open period is not known to have lasted."""
    years = [parse_partial(text)[0] for text in (start, end) if text]
    return list(range(min(years), max(years) + 1)) if years else []


@lru_cache(maxsize=4096)
def spoken(partial: str, language: str) -> str:
    """`"2017-07-05"` → `5 luglio 2017`, `5 juillet 2017`; `"2017-07"` → `luglio 2017`; `""` → `""`."""
    if not partial:
        return ""
    parts = parse_partial(partial)
    if len(parts) == 1:
        return str(parts[0])
    if len(parts) == 2:
        return format_date(date(*parts, 1), "MMMM y", locale=language)
    return spoken_date(date(*parts), language)


def spoken_date(value: date | datetime, language: str) -> str:
    """`5 luglio 2017`, `1er mars 2018`. A moment with a time zone is said as the day it was in Italy and France."""
    if isinstance(value, datetime) and value.tzinfo:
        value = value.astimezone(_HERE)
    day = "1er" if language == "fr" and value.day == 1 else str(value.day)
    return f"{day} {format_date(value, 'MMMM y', locale=language)}"
