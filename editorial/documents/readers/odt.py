"""OpenDocument texts, through odfdo's elements."""

from html import escape
from io import BytesIO

from odfdo import Document

from editorial.documents.outline import LIST, TABLE, Block, Outline, dropped, heading, paragraph
from editorial.documents.readers.archives import check_archive

SPACES = {"text:s": " ", "text:tab": " ", "text:line-break": " "}
ASIDE = ("text:note", "office:annotation", "text:tracked-changes", "text:table-of-content", "text:bookmark")
WEB = ("http://", "https://", "mailto:")


def read(content, extension):
    check_archive(content)
    document = Document(BytesIO(content))
    reader = Reader(styles_in(document, "bold"), styles_in(document, "italic"))
    reader.walk(document.body.children)
    outline = Outline(title=(document.meta.title or "").strip(), blocks=[b for b in reader.blocks if b.text.strip()])
    for what, tag in (("images", "draw:image"), ("comments", "office:annotation"), ("notes", "text:note")):
        count = len(document.body.xpath(f"//{tag}"))
        if count:
            outline.dropped.append(dropped(what, count))
    if document.body.xpath("//text:table-of-content"):
        outline.dropped.append(dropped("contents"))
    return outline


def styles_in(document, weight):
    """Names of the text and paragraph styles that are bold, or italic."""
    attribute = {"bold": "fo:font-weight", "italic": "fo:font-style"}[weight]
    styles = document.get_part("content.xml").root.xpath("//style:style")
    return {
        style.get_attribute("style:name")
        for style in styles
        if any(
            part.attributes.get(attribute) == weight for part in style.children if part.tag == "style:text-properties"
        )
    }


class Reader:
    def __init__(self, bold, italic):
        self.bold, self.italic, self.blocks = bold, italic, []

    def walk(self, elements):
        for element in elements:
            if element.tag == "text:h":
                level = int(element.get_attribute("text:outline-level") or 1)
                self.blocks.append(heading(self.words(element), min(level, 6)))
            elif element.tag == "text:p":
                self.add_paragraph(element)
            elif element.tag == "text:list":
                items = [
                    self.words_inside(item)
                    for item in element.xpath(".//text:list-item/text:p|.//text:list-item/text:h")
                ]
                self.blocks.append(Block(LIST, items=[item for item in items if item]))
            elif element.tag == "table:table":
                self.blocks.append(Block(TABLE, rows=list(self.rows(element))))
            elif element.tag in ("text:section", "draw:frame", "draw:text-box"):
                self.walk(element.children)

    def add_paragraph(self, element):
        markup = self.words(element)
        style = element.get_attribute("text:style-name") or ""
        if style == "Title":
            self.blocks.append(heading(markup, 1))
        elif markup:
            self.blocks.append(paragraph(f"<b>{markup}</b>" if style in self.bold and "<b>" not in markup else markup))

    def rows(self, table):
        for row in table.xpath(".//table:table-row"):
            cells = [
                " ".join(filter(None, map(self.words, cell.xpath(".//text:p|.//text:h"))))
                for cell in row.xpath("./table:table-cell")
            ]
            if any(cells):
                yield cells

    def words_inside(self, element):
        return self.words(element)

    def words(self, element):
        return " ".join("".join(self.pieces(element)).split())

    def pieces(self, element):
        yield escape(element.text or "", quote=False)
        for child in element.children:
            if child.tag in SPACES:
                yield SPACES[child.tag]
            elif not child.tag.startswith(ASIDE) and not child.tag.startswith("draw:"):
                yield from self.styled(child)
            yield escape(child.tail or "", quote=False)

    def styled(self, element):
        style = element.get_attribute("text:style-name")
        before = after = ""
        if element.tag == "text:a":
            address = element.get_attribute("xlink:href") or ""
            before, after = (f'<a href="{escape(address)}">', "</a>") if address.startswith(WEB) else ("", "")
        elif style in self.bold:
            before, after = "<b>", "</b>"
        elif style in self.italic:
            before, after = "<i>", "</i>"
        yield before
        yield from self.pieces(element)
        yield after
