"""What stands against a row of an import, and what its editor can do about it."""

from dataclasses import dataclass


class Refused(Exception):
    """Nothing was written; the message says why, in the reader's language."""


@dataclass(frozen=True)
class Problem:
    """`field`: "code", "facts.themes", "texts.it.title" …; "" for the row as a whole. A mere notice stops nothing."""

    field: str
    reason: str
    remedy: str = ""
    is_notice: bool = False
