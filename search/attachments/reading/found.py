"""What reading a file comes to."""

import re
from dataclasses import dataclass

MOST_BYTES = 20 * 1024 * 1024
MOST_CHARACTERS = 600_000  # of one file that are kept: 300 pages
_UNWANTED = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff\u00ad]+")
_SPACES = re.compile(r"[^\S\n]+")
_LINES = re.compile(r" ?\n\s*")
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "İ": "I"})


@dataclass
class Found:
    state: str = "read"  # see search.models.FileText.State
    text: str = ""
    pages: int | None = None  # where a file has pages
    is_cut: bool = False  # only the beginning was read


class Unreadable(Exception):
    """`state` says why."""

    def __init__(self, state):
        super().__init__(state)
        self.state = state


def tidied(text: str) -> str:
    """Paragraphs parted by line breaks, without what no text has."""
    return _LINES.sub("\n", _SPACES.sub(" ", _UNWANTED.sub("", text.translate(_LIGATURES)))).strip()
