"""Partial dates."""

import re
from datetime import date


def parse_partial(text):
    match = re.fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", text)
    if not match:
        raise ValueError(text)
    year, month, day = match.groups()
    date(int(year), int(month or 1), int(day or 1))
    return tuple(int(part) for part in match.groups() if part)
