"""HTML with few elements (what mammoth writes) into blocks."""

from html import escape
from html.parser import HTMLParser

from editorial.documents.outline import LIST, TABLE, Block, heading, paragraph

INLINE = {"strong": "b", "b": "b", "em": "i", "i": "i"}
WEB = ("http://", "https://", "mailto:")


class Blocks(HTMLParser):
    """Lists inside lists become one list; a table's cells keep their words; nothing else survives."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.blocks, self.words, self.open = [], [], []
        self.lists, self.table, self.row = [], None, None

    def handle_starttag(self, tag, attributes):
        if tag in INLINE:
            self.words.append(f"<{INLINE[tag]}>")
        elif tag == "a":
            address = dict(attributes).get("href") or ""
            self.open.append(address.startswith(WEB))
            self.words.append(f'<a href="{escape(address)}">' if self.open[-1] else "")
        elif tag in ("ul", "ol"):
            self.end_item()
            self.lists.append(Block(LIST, is_ordered=tag == "ol"))
            if len(self.lists) == 1 and self.table is None:
                self.blocks.append(self.lists[0])
        elif tag == "table" and self.table is None:
            self.table = Block(TABLE)
            self.blocks.append(self.table)
        elif tag == "tr" and self.table is not None:
            self.row = []
        elif tag == "br":
            self.words.append(" ")

    def handle_endtag(self, tag):
        if tag in INLINE:
            self.words.append(f"</{INLINE[tag]}>")
        elif tag == "a":
            self.words.append("</a>" if self.open and self.open.pop() else "")
        elif self.table is not None:
            self.end_in_table(tag)
        elif tag == "li":
            self.end_item()
        elif tag in ("ul", "ol"):
            self.end_item()
            self.lists[-1:] = []
        elif tag == "p" and not self.lists:
            self.add(paragraph)
        elif len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self.add(lambda markup: heading(markup, int(tag[1])))

    def handle_data(self, data):
        self.words.append(escape(data, quote=False))

    def add(self, block):
        markup = self.taken()
        if markup:
            self.blocks.append(block(markup))

    def end_item(self):
        """Items of inner lists stand in the outermost."""
        markup = self.taken()
        if not markup:
            return
        if self.lists and self.table is None:
            self.lists[0].items.append(markup)
        elif self.table is None:
            self.blocks.append(paragraph(markup))
        else:
            self.words.append(f"{markup} ")

    def end_in_table(self, tag):
        if tag in ("td", "th") and self.row is not None:
            self.row.append(self.taken())
        elif tag == "tr":
            if self.row and any(self.row):
                self.table.rows.append(self.row)
            self.row = None
        elif tag == "table":
            self.table = None
        elif tag in ("ul", "ol"):
            self.lists[-1:] = []
        else:
            self.words.append(" ")

    def taken(self):
        markup = " ".join("".join(self.words).split())
        self.words = []
        for tag in ("b", "i"):  # two runs of the same style are one
            markup = markup.replace(f"</{tag}><{tag}>", "").replace(f"</{tag}> <{tag}>", " ")
        return markup


def blocks_of(html):
    parser = Blocks()
    parser.feed(html)
    parser.close()
    parser.add(paragraph)
    return [block for block in parser.blocks if block.text.strip()]
