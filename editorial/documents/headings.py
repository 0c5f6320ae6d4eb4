"""Which paragraphs are headings that nobody marked as such: bold lines, numbered lines, short lines over a text."""

import re

from editorial.documents.contact_lines import is_contact_line
from editorial.documents.outline import HEADING, LIST, PARAGRAPH, Block, dropped, plain

# A bare number is one only before a capital: "3 Obiettivi", not "3 scuole".
NUMBERED = re.compile(
    r"^(?:(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]|[a-zA-Z]\)|[IVX]{1,5}[.)])\s+(?=[\"“«]?[^\W\d_])"
    r"|\d{1,2}(?:\.\d{1,2}){0,3}\s+(?=[\"“«]?[A-ZÀ-Þ]))"
)
MARKS = re.compile(r"^(\d{1,2}(?:\.\d{1,2}){0,3}|[a-zA-Z]|[IVX]{1,5})[.)]?\s")
PLACE_AND_DATE = re.compile(r"^(?:[\w’' -]{2,40}, )?(?:l[iìe]+ )?\d{1,2}(?:er|°)?[ /.-][\w/.-]+[ /.-]?\d{4}$")
ACRONYM = re.compile(r"(?:\b\w{1,3}\.){2,}$")
LONGEST = 120  # characters; of a bold or numbered heading
LONGEST_SHORT = 95
CAPITALS, NUMBER, SHORT = 1, 2, 2  # levels of headings that say none themselves


def with_headings(outline, is_known=lambda text: False):
    """(blocks, dropped): hidden headings found, lists that belong together joined, repetitions dropped.

    `is_known(text)` says whether a short line is the name of a field, whatever follows it.
    """
    blocks = joined_lists(outline.blocks)
    is_structured = sum(block.kind == HEADING for block in blocks) >= 2
    kinds = [level_of(blocks, index, is_structured, is_known) for index in range(len(blocks))]
    found = [
        Block(HEADING, without_bold(block.html), level=level) if level else block
        for block, level in zip(blocks, kinds, strict=True)
    ]
    return without_repetitions(found)


def joined_lists(blocks):
    result = []
    for block in blocks:
        before = result[-1] if result else None
        if block.kind == LIST and before and before.kind == LIST and before.is_ordered == block.is_ordered:
            result[-1] = Block(LIST, items=before.items + block.items, is_ordered=block.is_ordered)
        else:
            result.append(block)
    return result


def level_of(blocks, index, is_structured, is_known):
    """The level of the heading that this paragraph is; 0 if it is none."""
    block = blocks[index]
    text = block.text
    if block.kind != PARAGRAPH or not is_title_like(text):
        return 0
    before = blocks[index - 1] if index else None
    after = blocks[index + 1] if index + 1 < len(blocks) else None
    if is_capitals(text):
        return CAPITALS if (not is_structured or block.is_strong) and not is_line_of_many(before, after) else 0
    if NUMBERED.match(text) and (block.is_strong or not is_structured):
        return NUMBER + MARKS.match(text)[1].count(".")
    if block.is_strong:
        return SHORT + is_structured if after is not None else 0
    if is_structured or after is None or len(text) > LONGEST_SHORT:
        return 0
    return SHORT if looks_short(text) and (begins_text(after) or is_known(text)) else 0


def is_line_of_many(before, after):
    """A line in capitals among others, as on a cover, or the answer between two numbered questions."""
    if after is not None and after.kind == PARAGRAPH and is_title_like(after.text) and is_capitals(after.text):
        return True
    asked = before is not None and NUMBERED.match(before.text) and is_title_like(before.text)
    return bool(asked) and after is not None and bool(NUMBERED.match(after.text))


def is_title_like(text):
    if not text or len(text) > LONGEST or is_contact_line(text) or PLACE_AND_DATE.match(text):
        return False
    return (
        text[-1] not in ".;:,"
        or is_capitals(text.rstrip("."))
        or text.endswith(("...", "…"))
        or bool(ACRONYM.search(text))
    )


def is_capitals(text):
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) >= 3 and text[:1].isalpha() and sum(map(str.isupper, letters)) > 0.85 * len(letters)


def looks_short(text):
    first = text.lstrip("\"“«'’")[:1]
    return first.isupper() and text.count(",") < 3 and len(text.split()) <= 14 and not re.search(r"\d{5,}|@", text)


def begins_text(block):
    """Whether a block reads as the beginning of what a heading announces."""
    if block.kind != PARAGRAPH:
        return block.kind != HEADING
    text = block.text
    if NUMBERED.match(text) and is_title_like(text) or is_contact_line(text) or PLACE_AND_DATE.match(text):
        return False
    if is_title_like(text) and looks_short(text):
        return False
    return not text[:1].islower() and not (text.endswith(":") and len(text) < 30) or len(text) > LONGEST


def without_bold(markup):
    return re.sub(r"</?b>", "", markup)


def without_repetitions(blocks):
    """(blocks, dropped): short lines said again, as a slide's or a page's header is, stay only the first time."""
    seen, kept, again = set(), [], {}
    for block in blocks:
        text = block.text
        is_line = block.kind == PARAGRAPH and len(text) <= 80 and text[-1:] not in ".;:"
        if is_line and text.casefold() in seen and not any(map(str.isdigit, text)):
            again[text] = again.get(text, 0) + 1
            continue
        if is_line or block.kind == HEADING:
            seen.add(plain(block.html).casefold())
        kept.append(block)
    return kept, [dropped("repeated", count, text) for text, count in again.items()]
