"""An outline cut into sections: a heading, or a label, and what stands under it."""

import re
from dataclasses import dataclass, field

from editorial.documents.contact_lines import is_contact_line
from editorial.documents.outline import HEADING, LIST, PARAGRAPH, TABLE, dropped, paragraph, plain

# "Destinatari: …", "Période : …"; the heading words decide whether the label means something.
LABEL = re.compile(r"^(?:<b>)?(?P<label>[^\W\d_][^:<>|]{1,60}?)\s*(?:</b>\s*:|:\s*</b>|:)\s*(?P<value>.*)$", re.DOTALL)
LONGEST_SIGNATURE = 15  # blocks


@dataclass
class Section:
    """`level` 0 is what stands before the first heading; a label's section has the level below its surroundings'."""

    heading: str = ""
    level: int = 0
    blocks: list = field(default_factory=list)
    is_label: bool = False
    # Where the words came from when no heading says it: "cover", "lead", "summary", "signature" or "continued".
    place: str = ""

    @property
    def text(self):
        return "\n".join(block.text for block in self.blocks)

    @property
    def is_empty(self):
        return not self.text.strip()


def split(blocks, is_known):
    """([Section], dropped). `is_known(label)` says whether a label names a field."""
    sections = [Section(place="lead")]
    for block in blocks:
        if block.kind == HEADING:
            sections.append(Section(plain(block.html), block.level))
        elif block.kind == TABLE:
            sections += in_table(block, sections[-1], is_known)
        else:
            add(sections, block, is_known)
    sections = with_signature(sections)
    return without_empty(sections)


def add(sections, block, is_known):
    last = sections[-1]
    found = LABEL.match(block.html) if block.kind == PARAGRAPH else None
    if (
        found
        and is_known(plain(found["label"]))
        and (block.html.startswith("<b>") or not last.blocks or in_header(last))
    ):
        value = balanced(found["value"])
        label = Section(plain(found["label"]), last.level + (not last.is_label), is_label=True)
        label.blocks = [paragraph(value)] if plain(value) else []
        sections.append(label)
    elif last.is_label and last.blocks:
        # The text goes on under the heading that the labels stand under.
        above = next((section for section in reversed(sections) if not section.is_label), last)
        place = "continued" if above.heading and above.level > 1 else "lead"
        sections.append(Section(level=last.level, blocks=[block], place=place))
    else:
        last.blocks.append(block)


def in_header(section):
    """Labels without bold are looked for where nothing but short lines was said."""
    return section.is_label or all(len(block.text) <= 120 for block in section.blocks)


def balanced(markup):
    return markup.removesuffix("</b>") if markup.count("</b>") > markup.count("<b>") else markup


def in_table(table, last, is_known):
    """The rows of a table of labels and values are sections; any other table stays where it is."""
    pairs = [row for row in table.rows if len(row) == 2 and row[0].strip()]
    if len(pairs) < len(table.rows) or not any(is_known(plain(label)) for label, _ in pairs):
        last.blocks.append(table)
        return []
    return [
        Section(plain(label).rstrip(" :"), last.level + 1, [paragraph(value)] if plain(value) else [], is_label=True)
        for label, value in pairs
    ]


def with_signature(sections):
    """The last lines of a letter or press release, when they say how to reach somebody, are a section."""
    last = sections[-1]
    count = 0
    for block in reversed(last.blocks[-LONGEST_SIGNATURE:]):
        if (
            block.kind == LIST
            or len(block.text) > 100
            or (block.text.endswith(".") and not is_contact_line(block.text))
        ):
            break
        count += 1
    lines = last.blocks[len(last.blocks) - count :]
    if count < len(last.blocks) and sum(is_contact_line(block.text) for block in lines) >= 2:
        del last.blocks[-count:]
        sections.append(Section(level=last.level, blocks=lines, place="signature"))
    return sections


def without_empty(sections):
    """A heading with nothing under it goes on as the parent of those below it, or is dropped and said."""
    kept, left_out = [], []
    for index, section in enumerate(sections):
        after = sections[index + 1] if index + 1 < len(sections) else None
        is_parent = after is not None and after.level > section.level
        if not section.is_empty or (is_parent and section.heading):
            kept.append(section)
        elif section.heading:
            left_out.append(dropped("empty_heading", text=section.heading))
    return kept, left_out
