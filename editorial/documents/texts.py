"""Sections with their targets → the values of a record's text fields. No word of a section that is kept gets lost."""

import re
import uuid
from html import escape

from editorial.documents.items import ITEM_BLOCKS, items_of, rest_of
from editorial.documents.outline import LIST, PARAGRAPH, TABLE, Block, heading
from editorial.documents.targets import ANSWER, APPEND, LEAVE_OUT, LINES, OWN_SECTION
from editorial.documents.titles import shortened
from language.typography import typographic
from practices.rich_texts import RICH_TEXTS

LONGEST_HEADING = 120
LEAD = {"it": "Presentazione", "fr": "Présentation"}
LONGEST_LINE = 255


def text_values(sections, language):
    """{field: value} of `sections`, [ProposedSection] in the document's order. Streams are lists of raw blocks."""
    values, before = {}, OWN_SECTION
    for section in sections:
        target = before if section.target == APPEND else section.target
        if target == LEAVE_OUT:
            continue
        is_first = target != before or section.target != APPEND
        add(values, target, section, language, is_first)
        before = target
    return values


def add(values, target, section, language, is_first):
    if target.startswith(ANSWER):
        add_answer(values, target.removeprefix(ANSWER), section, language)
    elif target in LINES:
        limit = LONGEST_LINE if target == "period_note" else None
        words = typographic(" ".join(section.text.split()), language)
        joined = f"{values.get(target, '')} {words}".strip()
        values[target] = shortened(joined, limit) if limit else joined
        if limit and len(joined) > limit:
            add_section(values, section.heading, section.blocks, language)
    elif target in RICH_TEXTS or target == "outcomes":
        own = blocks_with_heading(section) if target in values else section.blocks
        values[target] = values.get(target, "") + rich(own, language)
    elif target == OWN_SECTION:
        if is_first or not values.get(OWN_SECTION):
            add_section(values, section.heading, section.blocks, language)
        else:
            last = values[OWN_SECTION][-1]["value"]
            last["text"] += rich(blocks_with_heading(section), language)
    else:
        is_added = section.target == APPEND or section.reason == "above"
        own = blocks_with_heading(section) if is_added else section.blocks
        if section.reason == "phases":  # one step, called as its phase
            own = [Block(PARAGRAPH, escape(f"{section.heading}: {' '.join(section.text.split())}", quote=False))]
        add_items(values, target, section.heading, own, language)


def add_items(values, target, title, blocks, language):
    rows = [typeset(row, language) for row in items_of(target, blocks)]
    values.setdefault(target, []).extend(block(ITEM_BLOCKS[target], row) for row in rows)
    rest = rest_of(target, blocks)
    if rest:
        add_section(values, title, rest, language)


def add_answer(values, key, section, language):
    answers = values.setdefault("answers", [])
    known = next((answer for answer in answers if answer["value"]["field"] == key), None)
    if known:
        known["value"]["text"] += rich(blocks_with_heading(section), language)
    else:
        answers.append(block("answer", {"field": key, "text": rich(section.blocks, language)}))


def add_section(values, title, blocks, language, first=False):
    """A section of the record's own; a heading too long for one is shortened, and whole in the text."""
    title = title or LEAD[language]
    short = shortened(title, LONGEST_HEADING)
    whole = [] if short == title else [Block(PARAGRAPH, escape(title, quote=False))]
    value = {"heading": typographic(short, language), "text": rich([*whole, *blocks], language)}
    rows = values.setdefault(OWN_SECTION, [])
    rows.insert(0 if first else len(rows), block("section", value))


def put_first(values, texts, language):
    """Whole titles and summaries, where only their beginnings fit, open the first section of the record's own."""
    blocks = [Block(PARAGRAPH, escape(text, quote=False)) for text in texts]
    if not blocks:
        return
    if values.get(OWN_SECTION):
        first = values[OWN_SECTION][0]["value"]
        first["text"] = rich(blocks, language) + first["text"]
    else:
        add_section(values, "", blocks, language, first=True)


def block(name, value):
    return {"type": name, "value": value, "id": str(uuid.uuid4())}


def blocks_with_heading(section):
    return [*([heading(escape(section.heading, quote=False), 1)] if section.heading else []), *section.blocks]


def rich(blocks, language):
    """Rich text of blocks; what has no element of its own there (headings, tables) is said with bold and lists."""
    html = []
    for each in blocks:
        if each.kind == LIST:
            tag = "ol" if each.is_ordered else "ul"
            items = "".join(f"<li>{typeset_markup(item, language)}</li>" for item in each.items if item)
            html.append(f"<{tag}>{items}</{tag}>")
        elif each.kind == TABLE:
            rows = (" – ".join(filter(None, row)) for row in each.rows)
            html.append("<ul>" + "".join(f"<li>{typeset_markup(row, language)}</li>" for row in rows) + "</ul>")
        elif each.kind == PARAGRAPH:
            html.append(f"<p>{typeset_markup(each.html, language)}</p>")
        else:
            html.append(f"<p><b>{typeset_markup(each.html, language)}</b></p>")
    return "".join(html)


def typeset_markup(markup, language):
    """Typography between the tags, never inside them."""
    parts = re.split(r"(<[^>]*>)", markup)
    return "".join(part if part.startswith("<") else typographic(part, language) for part in parts)


def typeset(row, language):
    untouched = ("url", "email", "phone", "date", "updated", "value")
    return {
        name: typographic(part, language) if isinstance(part, str) and name not in untouched else part
        for name, part in row.items()
    }
