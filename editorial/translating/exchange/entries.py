"""What a file of translations says, whichever its format."""

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True)
class Entry:
    """One sentence. `target` is wagtail-localize's HTML, "" where it is not translated; `line` of the file, from 1."""

    key: str
    target: str
    line: int
    is_draft: bool = False  # the file says that nobody has confirmed it


@dataclass(frozen=True)
class File:
    name: str
    translation: str  # the identifier of wagtail-localize's translation
    language: str
    entries: list[Entry]


def key_of(path: str, source: str) -> str:
    """A sentence is known by its place and its words: if the original changes, the old translation does not fit it."""
    return f"{path}:{hashlib.sha256(source.encode()).hexdigest()[:12]}"
