"""XLIFF 1.2, the format of translators' tools. A sentence nobody has confirmed "needs review"."""

from xml.sax import SAXParseException
from xml.sax.handler import ContentHandler
from xml.sax.saxutils import escape, quoteattr

import defusedxml.sax
from defusedxml.common import DefusedXmlException
from wagtail_localize.strings import INLINE_TAGS

from editorial.translating.exchange.entries import Entry, File, key_of
from editorial.translating.exchange.inline import VOID, Piece, as_html, pieces_of
from editorial.translating.exchange.refusals import Refused

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
KINDS = {"b": "bold", "i": "italic", "a": "link", "br": "lb"}
TAGS = {kind: tag for tag, kind in KINDS.items() if tag != "a"}
DRAFT, DONE = "needs-review-translation", "translated"
# Marks that say something about the words and are none of them.
TRANSPARENT = {"mrk", "sub"}
PAIRED, SINGLE = {"g"}, {"x"}


def write(translation, segments) -> bytes:
    languages = translation.source.locale.language_code, translation.target_locale.language_code
    units = "".join(map(_unit, segments))
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="1.2" xmlns="{NAMESPACE}">\n'
        f'<file original={quoteattr(str(translation.uuid))} datatype="html"'
        f' source-language="{languages[0]}" target-language="{languages[1]}">\n'
        f"<header><note>{escape(translation.source.object_repr)}</note></header>\n"
        f"<body>\n{units}</body>\n</file>\n</xliff>\n"
    ).encode()


def _unit(segment):
    state = DRAFT if segment.is_machine else DONE
    numbers = _numbers(segment.source)
    target = f'<target state="{state}">{_marked(segment.target, numbers)}</target>\n' if segment.target else ""
    return (
        f'<trans-unit id={quoteattr(key_of(segment.path, segment.source))} resname={quoteattr(segment.path)} xml:space="preserve">\n'
        f"<source>{_marked(segment.source, numbers)}</source>\n{target}</trans-unit>\n"
    )


def _numbers(source):
    """{(tag, id, how often before): number}: the same mark of the translation bears the number it has in the source."""
    found, seen = {}, {}
    for piece in pieces_of(source):
        if piece.what in ("open", "void"):
            mark = piece.tag, piece.id
            seen[mark] = seen.get(mark, 0) + 1
            found[(*mark, seen[mark])] = piece.number
    return found


def _marked(html, numbers):
    """A sentence with its inline tags as XLIFF's; those that the source does not have get numbers after its own."""
    parts, seen, after = [], {}, max(numbers.values(), default=0)
    for piece in pieces_of(html):
        if piece.what == "text":
            parts.append(escape(piece.text))
        elif piece.what == "close":
            parts.append("</g>")
        else:
            mark = piece.tag, piece.id
            seen[mark] = seen.get(mark, 0) + 1
            number = numbers.get((*mark, seen[mark]))
            if number is None:
                after += 1
                number = after
            kind = KINDS.get(piece.tag, f"x-html-{piece.tag}")
            parts.append(
                f'<x id="{number}" ctype="{kind}"/>' if piece.what == "void" else f'<g id="{number}" ctype="{kind}">'
            )
    return "".join(parts)


class _Reader(ContentHandler):
    def __init__(self):
        super().__init__()
        self.translation = self.language = ""
        self.version = None
        self.units, self.unit, self.depth, self.pieces, self.stack = [], None, 0, None, []

    def startElement(self, name, attrs):
        name = name.rpartition(":")[2]
        line = self._locator.getLineNumber()
        if self.pieces is not None:
            self._mark(name, attrs, line)
        elif name == "xliff":
            self.version = attrs.get("version", "")
        elif name == "file":
            if self.translation and attrs.get("original", "") != self.translation:
                raise Refused("wrong_record", line)
            self.translation, self.language = attrs.get("original", ""), attrs.get("target-language", "")
        elif name == "trans-unit":
            self.unit = {"key": attrs.get("id", ""), "line": line, "state": "", "target": None}
        elif name == "alt-trans":
            self.depth += 1
        elif name == "target" and self.unit is not None and not self.depth:
            self.unit["state"], self.unit["line"], self.pieces = attrs.get("state", ""), line, []

    def _mark(self, name, attrs, line):
        if name in TRANSPARENT:
            self.stack.append(None)
        elif name in PAIRED:
            mark = attrs.get("id", ""), attrs.get("ctype", "")
            self.stack.append(mark)
            self.pieces.append(("open", mark))
        elif name in SINGLE:
            self.stack.append(None)
            self.pieces.append(("void", (attrs.get("id", ""), attrs.get("ctype", ""))))
        else:
            raise Refused("tags", line, f"<{name}>")

    def characters(self, content):
        if self.pieces is not None:
            self.pieces.append(("text", content))

    def endElement(self, name):
        name = name.rpartition(":")[2]
        if self.pieces is not None and name == "target":
            self.unit["target"], self.pieces = self.pieces, None
        elif self.pieces is not None:
            mark = self.stack.pop()
            if mark is not None:
                self.pieces.append(("close", mark))
        elif name == "alt-trans":
            self.depth -= 1
        elif name == "trans-unit":
            self.units.append(self.unit)
            self.unit = None


def read(content: bytes, name: str, sources) -> File:
    """`sources(identity)` gives {key: source} of the record, whose tags the numbers in the file stand for."""
    reader = _Reader()
    try:
        defusedxml.sax.parseString(content, reader, forbid_dtd=True)
    except DefusedXmlException as error:
        raise Refused("entities") from error
    except SAXParseException as error:
        raise Refused("syntax", error.getLineNumber(), error.getMessage()) from error
    except (UnicodeDecodeError, LookupError, ValueError) as error:
        raise Refused("not_utf8") from error
    if reader.version != "1.2":
        raise Refused("version")
    known = sources(reader.translation)
    entries = [_entry(unit, known) for unit in reader.units]
    return File(name, reader.translation, reader.language, entries)


def _entry(unit, known):
    source = known.get(unit["key"])
    is_draft = unit["state"].startswith("needs-") or unit["state"] == "new"
    if not unit["target"] or source is None:
        return Entry(unit["key"], "", unit["line"], is_draft)
    tags = {str(piece.number): piece for piece in pieces_of(source) if piece.what in ("open", "void")}
    used, pieces = set(), []
    for what, value in unit["target"]:
        if what == "text":
            pieces.append(Piece("text", value))
            continue
        number, kind = value
        tag = tags.get(number) or _own_tag(kind)
        if tag is None or (tag.what == "void") != (what == "void") or (what != "close" and number in used):
            raise Refused("tags", unit["line"], f'id="{number}"')
        used.add(number)
        pieces.append(Piece(what, tag=tag.tag, id=tag.id if what == "open" else ""))
    return Entry(unit["key"], as_html(pieces), unit["line"], is_draft)


def _own_tag(kind):
    """A mark that only the translation has, by its kind; a link needs an address, so it must be the source's."""
    tag = TAGS.get(kind) or kind.removeprefix("x-html-")
    return Piece("void" if tag in VOID else "open", tag=tag) if tag in INLINE_TAGS and tag != "a" else None
