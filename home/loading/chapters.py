"""A publication's section that lists its chapters, told apart from its other sections."""

import re

from home.loading.markup import line, stream

CHAPTER = re.compile(r"- (?:Capitolo|Chapitre) \d+\. «\s*(?P<title>[^»]+?)\s*»\s*:\s*(?P<text>.+)")


def split_chapters(record, language):
    """The chapters' field (none for a record without chapters), and the record without that section."""
    if record["kind"] != "publication":
        return {}, record
    chapters, sections = [], []
    for section in record["sections"]:
        found = [CHAPTER.fullmatch(row) for row in section[f"body_{language}"].splitlines()]
        if found and all(found):
            chapters += [_chapter(match, language) for match in found]
        else:
            sections.append(section)
    return {"chapters": stream(record["slug"], "chapters", "chapter", chapters)}, record | {"sections": sections}


def _chapter(match, language):
    text = match["text"]
    return {"title": line(match["title"], language), "text": line(text[:1].upper() + text[1:], language)}
