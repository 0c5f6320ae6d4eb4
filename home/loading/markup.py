"""From the plain text of the data files to rich text and StreamField values."""

import json
import uuid

from language.typography import typographic
from practices.plain_text import rich

__all__ = ["bullets", "identifier", "line", "rich", "stream"]
NAMESPACE = uuid.UUID("5b0f8a52-6c1e-4d5b-9a55-0f6c3d3c8c11")


def identifier(*parts):
    """The same name gives the same id in both languages: a translation's blocks are those of its original."""
    return uuid.uuid5(NAMESPACE, "/".join(str(part) for part in parts))


def line(text, language):
    return typographic(text, language) if text else ""


def bullets(rows):
    return "\n".join(f"- {row}" for row in rows)


def stream(slug, field, block, values):
    """The JSON of a StreamField with one kind of block, its ids depending on nothing but place."""
    rows = [
        {"type": block, "value": _with_lists(value, slug, field, number), "id": str(identifier(slug, field, number))}
        for number, value in enumerate(values)
    ]
    return json.dumps(rows, ensure_ascii=False)


def _with_lists(value, *place):
    if not isinstance(value, dict):
        return value
    return {
        name: [
            {"type": "item", "value": item, "id": str(identifier(*place, name, number))}
            for number, item in enumerate(part)
        ]
        if isinstance(part, list)
        else part
        for name, part in value.items()
    }
