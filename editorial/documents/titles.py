"""What a document is called, and how long its name may be."""

import re
from pathlib import PurePath

from editorial.documents.headings import is_capitals
from editorial.documents.outline import HEADING, PARAGRAPH, plain

FRONT = 30  # blocks in which a title can stand
BODY = 200  # characters of a paragraph that is no front matter any more
SENTENCE = 60
ACCENTED = {"A": "à", "E": "è", "I": "ì", "O": "ò", "U": "ù"}


def find_title(outline, blocks, name, is_left_out=lambda heading: False):
    """(title, its words as the document has them or "", where it was found: "heading", "line", "properties", "name")."""
    front = front_of(blocks)
    headings = [block for block in front if block.kind == HEADING and not is_left_out(block.text)]
    later = {block.text.casefold() for block in blocks[len(front) :] if block.kind == HEADING}
    lines = [block.text for block in front if block.kind == PARAGRAPH and len(block.text) <= 150]
    again = [line for line in lines if line.casefold() in later]
    if again:
        return again[0], again[0], "heading"
    if headings:
        return readable(headings[0].text), headings[0].text, "heading"
    if outline.title:
        return outline.title, "", "properties"
    if lines:
        return readable(lines[0]), lines[0], "line"
    return name_as_title(name, blocks)


def front_of(blocks):
    for index, block in enumerate(blocks[:FRONT]):
        is_sentence = len(block.text) > SENTENCE and block.text.endswith(".")
        if block.kind == PARAGRAPH and (len(block.text) > BODY or is_sentence):
            return blocks[:index]
    return blocks[:FRONT]


def name_as_title(name, blocks):
    words = re.sub(r"[_\W]+", " ", PurePath(name).stem).strip()
    if len(re.findall(r"[^\W\d_]{3,}", words)) >= 2:
        return words[:1].upper() + words[1:], "", "name"
    first = next((block.text for block in blocks if block.kind == HEADING), "")
    return (first, "", "first_heading") if first else (words, "", "name")


def readable(text):
    """`RETI DI PROSSIMITA'` → `Reti di prossimità`; a title that is not all capitals stays as it is."""
    text = plain(text).strip().removesuffix(".") if is_capitals(text) else plain(text).strip()
    if not is_capitals(text) or len(text.split()) < 2:
        return text
    accented = re.sub(r"([AEIOU])['’](?!\w)", lambda vowel: ACCENTED[vowel[1]], text)
    words = [word if re.search(r"\d|\w\.\w", word) else word.lower() for word in accented.split()]
    sentence = " ".join(words)
    first = re.search(r"[^\W\d_]", sentence)
    return sentence[: first.start()] + sentence[first.start()].upper() + sentence[first.end() :]


def shortened(text, limit):
    """Whole words up to `limit` characters with …, preferring the end of a sentence; the same text if it fits."""
    text = " ".join(text.split())
    if len(text) <= limit:
        return text
    cut = text[:limit]
    sentence = max(cut.rfind(mark) for mark in (". ", "! ", "? ", "; "))
    if sentence > limit // 2:
        return cut[: sentence + 1].rstrip(";").rstrip()
    return text[: limit - 1].rpartition(" ")[0].rstrip(" ,;:.-–") + "…"
