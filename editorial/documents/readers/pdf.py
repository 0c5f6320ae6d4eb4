"""PDF: lines with their size and place, joined to paragraphs; what repeats at the edges of pages is left out."""

import re
from collections import Counter
from dataclasses import dataclass
from html import escape
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError

from editorial.documents.limits import MOST_PAGES
from editorial.documents.outline import LIST, Block, Outline, dropped, heading, paragraph
from editorial.documents.readers.lines import BULLET
from editorial.documents.readers.unreadable import Unreadable

PAGE_NUMBER = re.compile(r"^\W*(?:(?:pag(?:ina|e|\.)?|p\.)\s*)?\d{1,4}(?:\s*(?:di|de|sur|/)\s*\d{1,4})?\W*$", re.I)
EDGE = 3  # lines at the top and at the bottom of a page that may be a header or a footer


@dataclass
class Line:
    text: str
    size: float  # of its largest letters, in points
    place: float  # height above the bottom of the page
    is_bold: bool
    page: int


def read(content, extension):
    document = PdfReader(BytesIO(content))
    try:
        if document.is_encrypted and not document.decrypt(""):
            raise Unreadable("encrypted")
        if len(document.pages) > MOST_PAGES:
            raise Unreadable("too_many_pages")
        pages = [lines_of(page, number) for number, page in enumerate(document.pages)]
    except (DependencyError, FileNotDecryptedError):
        raise Unreadable("encrypted") from None
    edges = repeated(pages)
    outline = Outline(title=title_of(document), pages=len(pages))
    kept = [line for page in pages for line in page if not is_edge(line, page, edges)]
    if edges:
        outline.dropped.append(dropped("page_edges", len(edges), " · ".join(sorted(edges))))
    images = sum("/XObject" in (page.get("/Resources") or {}) for page in document.pages)
    if images:
        outline.dropped.append(dropped("images", images))
    outline.blocks = blocks_of(kept)
    return outline


def title_of(document):
    title = str((document.metadata or {}).get("/Title") or "").strip()
    return "" if re.search(r"\.(docx?|odt|pdf)$|^Microsoft Word", title, re.I) else title


def lines_of(page, number):
    found = []

    def take(text, cm, tm, font, size):
        for index, piece in enumerate(text.split("\n")):
            if index or not found:
                found.append(Line("", 0, tm[5], True, number))
            if piece.strip():
                line = found[-1]
                line.text += piece
                line.size = max(line.size, round(size * (abs(tm[3]) or 1), 1))
                line.place = line.place if line.text != piece else tm[5]
                line.is_bold = line.is_bold and "bold" in str((font or {}).get("/BaseFont", "")).lower()
            else:
                found[-1].text += piece

    page.extract_text(visitor_text=take)
    for line in found:
        line.text = " ".join(line.text.split())
    return [line for line in found if line.text]


def shape(text):
    return re.sub(r"\d+", "#", text.casefold())


def repeated(pages):
    """The lines that stand at the edge of most pages, whatever number is in them."""
    if len(pages) < 3:
        return set()
    seen = Counter(text for page in pages for text in {shape(line.text) for line in edge_of(page)})
    return {text for text, count in seen.items() if count > 0.6 * len(pages)}


def edge_of(page):
    count = min(EDGE, len(page) // 3)
    return page[:count] + page[len(page) - count :]


def is_edge(line, page, edges):
    return line in edge_of(page) and (shape(line.text) in edges or bool(PAGE_NUMBER.match(line.text)))


def blocks_of(lines):
    if not lines:
        return []
    letters = Counter()
    for line in lines:
        letters[line.size] += len(line.text)
    body = letters.most_common(1)[0][0]
    width = max(len(line.text) for line in lines)
    sizes = sorted({line.size for line in lines if line.size > body * 1.12}, reverse=True)
    blocks, before = [], None
    for line in lines:
        add(blocks, line, before, body, width, sizes)
        before = line
    return blocks


def add(blocks, line, before, body, width, sizes):
    last = blocks[-1] if blocks else None
    words = escape(line.text, quote=False)
    level = min(sizes.index(line.size) + 1, 5) if line.size in sizes else 0
    if level:
        if last and last.kind == "heading" and last.level == level and not is_apart(line, before):
            last.html = f"{last.html} {words}"
        else:
            blocks.append(heading(words, level))
    elif bullet := BULLET.match(line.text):
        item = escape(line.text[bullet.end() :], quote=False)
        if last and last.kind == LIST:
            last.items.append(item)
        else:
            blocks.append(Block(LIST, items=[item]))
    elif last and last.kind != "heading" and goes_on(line, before, width):
        join(last, words)
    else:
        blocks.append(paragraph(f"<b>{words}</b>" if line.is_bold else words))


def is_apart(line, before):
    """Whether more than a line's height lies between them on the page."""
    gap = before.place - line.place
    return line.page == before.page and gap > 1.7 * max(line.size, before.size, 1)


def goes_on(line, before, width):
    """Whether a line belongs to the paragraph of the line before it."""
    if is_apart(line, before) or line.is_bold != before.is_bold:
        return False
    is_full = len(before.text) > 0.75 * width
    ends = before.text[-1:] in ".!?;:»”"
    starts_small = line.text[:1].islower()
    return starts_small or (is_full and not ends) or (is_full and line.page == before.page)


def join(block, words):
    """Words parted at the end of a line are whole again."""
    if block.kind == LIST:
        block.items[-1] = joined(block.items[-1], words)
    else:
        closing = "</b>" if block.is_strong else ""
        block.html = joined(block.html.removesuffix(closing), words) + closing


def joined(text, words):
    if text.endswith("-") and words[:1].islower():
        return text[:-1] + words
    return f"{text} {words}"
