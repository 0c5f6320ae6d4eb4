"""Plain text and Markdown, line by line; plain text often has Markdown's marks too."""

import re

from charset_normalizer import from_bytes

from editorial.documents.outline import LIST, TABLE, Block, Outline, dropped, heading, paragraph
from editorial.documents.readers.inline import inline
from editorial.documents.readers.unreadable import Unreadable

HASHES = re.compile(r"^ {0,3}(#{1,6})\s+(.+?)\s*#*$")
UNDERLINE = re.compile(r"^ {0,3}(=+|-{3,})\s*$")
BULLET = re.compile(r"^\s*(?:[-*+–•·▪◦●■]\s+|[-–•·▪◦●■](?=[\"“«]?[^\W\d_]))(?=\S)")
NUMBER = re.compile(r"^\s*\d{1,2}[.)]\s+(?=\S)")
ROW = re.compile(r"^\s*\|(.+)\|\s*$")
RULE = re.compile(r"^\s*(?:([-*_])\s*(?:\1\s*){2,}|\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?)?\s*)$")
IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
WRAP_WIDTH = range(50, 101)  # where people and programs break lines


def read(content, extension):
    text = COMMENT.sub("", decode(content))
    images = len(IMAGE.findall(text))
    rows = [row.replace("\u00a0", " ").rstrip() for row in IMAGE.sub("", text).splitlines()]
    outline = Outline(blocks=Lines(rows, extension == "md" or is_wrapped(rows)).blocks)
    if images:
        outline.dropped.append(dropped("images", images))
    return outline


def decode(content):
    for mark, encoding in BOMS:
        if content.startswith(mark):
            return content.decode(encoding, "replace").replace("\0", "")
    if b"\0" in content:
        raise Unreadable("wrong_content")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        best = from_bytes(content, cp_isolation=["cp1252", "iso8859_15", "mac_roman", "cp850"]).best()
        return str(best) if best else content.decode("cp1252", "replace")


def is_wrapped(rows):
    """Whether lines were broken to a width: then a paragraph goes on until an empty line."""
    first = [len(row) for row, after in zip(rows, rows[1:], strict=False) if row.strip() and after.strip()]
    return len(first) >= 5 and sum(length in WRAP_WIDTH for length in first) > 0.7 * len(first)


class Lines:
    def __init__(self, rows, is_wrapped):
        self.blocks, self.words, self.is_wrapped, self.is_in_list = [], "", is_wrapped, False
        for row, after in zip(rows, [*rows, ""][1:], strict=True):
            self.take(row, after)
        self.end()

    def take(self, row, after):
        is_underlined = UNDERLINE.match(row) and self.words and not self.is_in_list and self.is_wrapped
        if is_underlined:
            level = 1 if row.strip().startswith("=") else 2
            words, self.words = self.words, ""
            self.blocks.append(heading(inline(words), level))
        elif not row.strip() or RULE.match(row):
            self.end()
        elif found := HASHES.match(row):
            self.end()
            self.blocks.append(heading(inline(found[2]), len(found[1])))
        elif found := ROW.match(row):
            self.add_row([inline(cell.strip()) for cell in found[1].split("|")])
        elif found := BULLET.match(row):
            self.add_item(row[found.end() :], is_ordered=False)
        elif (found := NUMBER.match(row)) and (self.is_in_list or NUMBER.match(after)):
            self.add_item(row[found.end() :], is_ordered=True)
        elif self.is_in_list and (row[0].isspace() or self.is_wrapped):
            self.words += f" {row.strip()}"
        else:
            self.add_words(row.strip())

    def add_words(self, row):
        if self.is_in_list:
            self.end()
        self.words = f"{self.words} {row}".strip()
        # Bold that is not closed yet goes on in the next line.
        if not self.is_wrapped and self.words.count("**") % 2 == 0:
            self.end()

    def add_item(self, words, is_ordered):
        last = self.blocks[-1] if self.blocks else None
        goes_on = self.is_in_list and last is not None and last.kind == LIST and last.is_ordered == is_ordered
        self.end()
        if not goes_on:
            self.blocks.append(Block(LIST, is_ordered=is_ordered))
        self.words, self.is_in_list = words, True

    def add_row(self, cells):
        self.end()
        if not (self.blocks and self.blocks[-1].kind == TABLE):
            self.blocks.append(Block(TABLE))
        if any(cells):
            self.blocks[-1].rows.append(cells)

    def end(self):
        words, self.words = self.words.strip(), ""
        if self.is_in_list:
            self.blocks[-1].items.append(inline(words))
            self.is_in_list = False
        elif words:
            self.blocks.append(paragraph(inline(words)))
