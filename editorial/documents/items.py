"""The blocks of a section as the rows of a field that holds one thing each: steps, figures, contacts, links …"""

import re

from editorial.documents.contacts import contacts_in
from editorial.documents.dates_found import dates_in
from editorial.documents.figures import figures_in
from editorial.documents.outline import LIST, TABLE, plain

# Field → name of its block.
ITEM_BLOCKS = {
    "target_detail": "item",
    "steps": "step",
    "actors": "actor",
    "resources": "resource",
    "funding": "grant",
    "figures": "figure",
    "enabling": "item",
    "hindering": "item",
    "voices": "voice",
    "updates": "update",
    "contacts": "contact",
    "links": "link",
    "sources": "source",
    "chapters": "chapter",
    "contributions": "contribution",
}
LINK = re.compile(r'<a href="(https?://[^"]+)">(.*?)</a>')
PARTS = re.compile(r"^(.{2,120}?)\s*(?:: | – | - |\s\()(.+?)\)?$", re.DOTALL)
QUOTE = re.compile(r"^[«“\"](.+)[»”\"]\W*[–—-]?\s*(.*)$", re.DOTALL)


def items_of(target, blocks):
    """Values of the field's blocks, facts empty where nobody has said them yet."""
    if target == "contacts":
        return contacts_in(lines_of(blocks))
    if target == "figures":
        return figures_in(lines_of(blocks))[0]
    if target == "links":
        return [
            {"url": url, "label": plain(label) or url} for each in markups(blocks) for url, label in LINK.findall(each)
        ]
    return [ROWS[target](plain(markup), markup) for markup in markups(blocks)]


def rest_of(target, blocks):
    """The blocks whose words found no place in those rows."""
    if target == "figures":
        rest = set(figures_in(lines_of(blocks))[1])
        return [block for block in blocks if rest.intersection(block.text.splitlines())]
    if target == "links":
        return [block for block in blocks if not LINK.search(block.html + "".join(block.items))]
    return []


def markups(blocks):
    for block in blocks:
        if block.kind == LIST:
            yield from filter(None, block.items)
        elif block.kind == TABLE:
            yield from (" – ".join(filter(None, row)) for row in block.rows)
        elif block.html:
            yield block.html


def lines_of(blocks):
    return [line.strip() for block in blocks for line in block.text.splitlines() if line.strip()]


def parts(text):
    """`Name: what they do` → both; without a second part, the whole and "" – and so for a sentence."""
    found = PARTS.match(text)
    if found and "." not in found[1].rstrip("."):
        return found[1], found[2]
    return (text, "") if len(text) <= 120 else ("", text)


def actor(text, markup):
    name, role = parts(text)
    return {"organisation": "", "name": name, "role": role}


def voice(text, markup):
    found = QUOTE.match(text)
    return {"role": found[2], "quote": found[1]} if found else {"role": "", "quote": text}


def source(text, markup):
    link = LINK.search(markup)
    dates = dates_in(text)
    is_date = bool(dates) and len(text) <= 40
    return {
        "title": text,
        "date": dates[0] if is_date else "",
        "updated": "",
        "url": link[1] if link else "",
    }


def update(text, markup):
    return {"date": next(iter(dates_in(text[:60])), ""), "text": text}


def two(first, second):
    def row(text, markup):
        name, words = parts(text)
        return {first: name, second: words}

    return row


ROWS = {
    "target_detail": lambda text, markup: {"target": "", "text": text},
    "steps": lambda text, markup: {"text": text},
    "actors": actor,
    "resources": lambda text, markup: {"kind": "", "amount": None, "unit": "", "text": text},
    "funding": lambda text, markup: {"programme": "", "amount": None, "year": None, "note": text},
    "enabling": lambda text, markup: {"text": text},
    "hindering": lambda text, markup: {"text": text, "overcome": ""},
    "voices": voice,
    "updates": update,
    "sources": source,
    "chapters": two("title", "text"),
    "contributions": two("speaker", "text"),
}
