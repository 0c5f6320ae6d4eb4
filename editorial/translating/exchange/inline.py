"""The inline tags inside a sentence, as wagtail-localize writes them: read strictly, where a browser would guess."""

from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser

from wagtail_localize.strings import INLINE_TAGS

VOID = {"br"}


class BrokenTags(ValueError):
    """Its text says what is wrong, for the person who wrote the sentence: a tag as it stands there."""


@dataclass(frozen=True)
class Piece:
    """`what` is "text", "open", "close" or "void"; `number` counts the tags of the sentence from 1."""

    what: str
    text: str = ""
    number: int = 0
    tag: str = ""
    id: str = ""


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.pieces, self.stack, self.count = [], [], 0

    def handle_starttag(self, tag, attrs):
        names = [name for name, _ in attrs]
        if tag not in INLINE_TAGS or any(name != "id" or tag != "a" for name in names):
            raise BrokenTags(self.get_starttag_text())
        self.count += 1
        identity = dict(attrs).get("id") or ""
        if tag in VOID:
            self.pieces.append(Piece("void", number=self.count, tag=tag))
            return
        self.stack.append((tag, self.count))
        self.pieces.append(Piece("open", number=self.count, tag=tag, id=identity))

    def handle_startendtag(self, tag, attrs):
        if tag not in VOID:
            raise BrokenTags(self.get_starttag_text())
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        if not self.stack or self.stack[-1][0] != tag:
            raise BrokenTags(f"</{tag}>")
        _, number = self.stack.pop()
        self.pieces.append(Piece("close", number=number, tag=tag))

    def handle_data(self, data):
        if self.pieces and self.pieces[-1].what == "text":
            data = self.pieces.pop().text + data
        self.pieces.append(Piece("text", data))

    def handle_comment(self, data):
        raise BrokenTags("<!--")

    def handle_decl(self, decl):
        raise BrokenTags("<!")

    def unknown_decl(self, data):
        raise BrokenTags("<!")

    def handle_pi(self, data):
        raise BrokenTags("<?")


def pieces_of(html: str) -> list[Piece]:
    """Raises BrokenTags where a tag is unknown, has other attributes, or is closed in the wrong place."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    if reader.rawdata:
        raise BrokenTags(reader.rawdata[:40])
    if reader.stack:
        raise BrokenTags(f"<{reader.stack[-1][0]}>")
    return reader.pieces


def as_html(pieces: list[Piece]) -> str:
    return "".join(map(_one, pieces))


def checked(target: str, source: str) -> str:
    """A translated sentence as it is kept. Raises BrokenTags also for a link that the source does not have, or has once."""
    pieces = pieces_of(target)
    known = [piece.id for piece in pieces_of(source) if piece.id]
    for piece in pieces:
        if piece.tag == "a" and piece.what == "open":
            if piece.id not in known:
                raise BrokenTags(_one(piece))
            known.remove(piece.id)
    return as_html(pieces)


def _one(piece):
    if piece.what == "text":
        return escape(piece.text, quote=False)
    if piece.what == "close":
        return f"</{piece.tag}>"
    identity = f' id="{escape(piece.id)}"' if piece.id else ""
    return f"<{piece.tag}/>" if piece.what == "void" else f"<{piece.tag}{identity}>"
