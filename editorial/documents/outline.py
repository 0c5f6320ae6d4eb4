"""What every format is read into: a title, and blocks in the order of the document."""

import html
import re
from dataclasses import asdict, dataclass, field

HEADING, PARAGRAPH, LIST, TABLE = "heading", "paragraph", "list", "table"
_TAG = re.compile(r"</?(?:b|i|a)(?: [^>]*)?>")


@dataclass
class Block:
    """A heading, paragraph, list or table. Words are HTML with no other elements than b, i and a."""

    kind: str
    html: str = ""
    level: int = 0  # of a heading, 1 to 6
    items: list = field(default_factory=list)  # of a list
    is_ordered: bool = False
    rows: list = field(default_factory=list)  # of a table: lists of cells
    is_strong: bool = False  # a paragraph in bold from end to end

    @property
    def text(self):
        """Its words without markup: items and rows on lines of their own."""
        if self.kind == LIST:
            return "\n".join(map(plain, self.items))
        if self.kind == TABLE:
            return "\n".join(" | ".join(map(plain, row)) for row in self.rows)
        return plain(self.html)


@dataclass
class Outline:
    """A document as read. `dropped` says what was left out: [{"what": …, "count": …, "text": …}]."""

    title: str = ""
    blocks: list = field(default_factory=list)
    dropped: list = field(default_factory=list)
    pages: int = 0

    @property
    def text(self):
        return "\n\n".join(block.text for block in self.blocks)

    def as_data(self):
        return asdict(self)

    @classmethod
    def from_data(cls, data):
        return cls(**data | {"blocks": [Block(**block) for block in data["blocks"]]})


def plain(markup):
    return html.unescape(_TAG.sub("", markup)).replace("\u00a0", " ").strip()


def heading(markup, level):
    return Block(HEADING, markup, level=level)


def paragraph(markup):
    words = markup.strip()
    is_strong = words.startswith("<b>") and words.endswith("</b>") and words.count("<b>") == 1
    return Block(PARAGRAPH, words, is_strong=is_strong)


def dropped(what, count=1, text=""):
    return {"what": what, "count": count, "text": text[:200]}
