"""Rich text as people write it in a plain field, and back: paragraphs and lists, nothing else."""

import re
from html import escape, unescape

from language.typography import typographic

NUMBERED = re.compile(r"\d{1,3}[.)] ")
BLOCK = re.compile(r"</(?:p|li|ul|ol)>|<br/?>")
TAG = re.compile(r"<[^>]+>")
LISTED = re.compile(r"<(ul|ol)>|</(ul|ol)>|<li\b[^>]*>")


def rich(text, language):
    """Each line is a paragraph; one that starts with "- " or "1. " is an item of a list."""
    html, items, kind = [], [], ""

    def close_list():
        if items:
            html.append(f"<{kind}>" + "".join(f"<li>{item}</li>" for item in items) + f"</{kind}>")
            items.clear()

    for row in (text or "").splitlines():
        found = "ul" if row.startswith("- ") else "ol" if NUMBERED.match(row) else ""
        if found != kind:
            close_list()
        bare = row.removeprefix("- ") if found == "ul" else NUMBERED.sub("", row, count=1) if found else row
        words, kind = escape(typographic(bare.strip(), language)), found
        if found:
            items.append(words)
        else:
            html.append(f"<p>{words}</p>" if words else "")
    close_list()
    return "".join(html)


def plain(html):
    """One line for each paragraph and item. Bold, italics and links leave their words."""
    numbers, out, place = [], [], 0
    for match in LISTED.finditer(html):
        out.append(html[place : match.start()])
        place = match.end()
        if match[1]:
            numbers.append(0 if match[1] == "ol" else None)
        elif match[2]:
            numbers = numbers[:-1]
        elif numbers and numbers[-1] is not None:
            numbers[-1] += 1
            out.append(f"{numbers[-1]}. ")
        else:
            out.append("- ")
    text = TAG.sub("", BLOCK.sub("\n", "".join([*out, html[place:]])))
    return "\n".join(filter(None, (line.strip() for line in unescape(text).splitlines())))
