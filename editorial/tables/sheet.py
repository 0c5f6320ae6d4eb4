"""A table as rows of text, whatever file it came from."""

from dataclasses import dataclass, field


@dataclass
class Sheet:
    """`rows`: [(number in the file, [cell, …])], blank rows left out; `headings` is the first of the file."""

    headings: list
    rows: list = field(default_factory=list)
    title: str = ""


def column_letter(index):
    """0 → A, 26 → AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
