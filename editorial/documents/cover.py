"""What stands before the text itself: the lines of a cover, the title, the lines that sum the text up."""

from html import escape

from editorial.documents.outline import LIST, PARAGRAPH, TABLE, paragraph
from editorial.documents.sections import Section

SENTENCE = 60  # characters: a paragraph longer than this that ends with a full stop is a sentence of the text
LINE = 100
SUMMARY_LIMIT = 400


def with_cover(sections, title, is_summary):
    """Sections with "cover", "summary" and "lead" told apart. `is_summary(heading)`: whether a heading announces one."""
    place = title_at(sections, title)
    before = [] if place is None else sections[:place]
    rest = sections if place is None else sections[place:]
    cover = [block for section in before if not section.is_label for block in heading_as_block(section)]
    labels = [section for section in before if section.is_label]
    if rest and (place is not None or rest[0].place == "lead"):
        lead = rest[0]
        lead.heading, lead.place = "", "lead"
        lines = cover_lines([block for block in lead.blocks if block.text != title], is_last=len(rest) == 1)
        cover += lines
        lead.blocks = [block for block in lead.blocks if block.text != title and block not in lines]
        has_summary = any(is_summary(section.heading) for section in sections)
        rest = [*([] if has_summary else summary_of(lead)), *rest]
    first = [Section(blocks=cover, place="cover")] if cover else []
    return [section for section in [*first, *labels, *rest] if not section.is_empty or section.heading]


def title_at(sections, title):
    """The section that the title heads: its last, where a page says it twice before the text begins."""
    if not title:
        return None
    said = title.casefold()
    places = [index for index, section in enumerate(sections) if section.heading.casefold() == said]
    return places[0] if places else None


def heading_as_block(section):
    return ([paragraph(escape(section.heading, quote=False))] if section.heading else []) + section.blocks


def cover_lines(blocks, is_last):
    """The short lines before the first sentence. A document of nothing but short lines has no cover."""
    lines = []
    for block in blocks:
        if block.kind == PARAGRAPH and (
            len(block.text) > LINE or (len(block.text) > SENTENCE and block.text[-1] in ".!?")
        ):
            break
        if block.kind == LIST and any(len(item) > LINE for item in block.items):
            break
        lines.append(block)
    is_all = len(lines) == len(blocks)
    return [] if is_all and is_last and not any(block.kind == TABLE for block in lines) else lines


def summary_of(lead):
    """A first paragraph that fits a summary and has more text after it is one."""
    first = lead.blocks[0] if lead.blocks else None
    if first is None or first.kind != PARAGRAPH or not SENTENCE < len(first.text) <= SUMMARY_LIMIT:
        return []
    del lead.blocks[0]
    return [Section(blocks=[first], place="summary")]
