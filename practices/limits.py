"""Limits of characters: which texts have one, and which of a page's texts are over theirs.

A text over its limit may be kept in a draft; it may be neither submitted nor published (`practices.publishing`).
"""

from dataclasses import dataclass

from django.db import models
from django.utils.text import capfirst
from django.utils.translation import pgettext
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField
from wagtail.rich_text import RichText

from practices.answer_text import plain
from practices.interface_language import interface_language


@dataclass(frozen=True)
class Excess:
    """One text over its limit. `field` is the field of the page in which it stands."""

    field: str
    label: str
    limit: int
    count: int

    @property
    def message(self):
        text = pgettext("limit", "%(name)s: %(count)d characters, %(over)d over the limit of %(limit)d.")
        return text % {"name": self.label, "count": self.count, "over": self.count - self.limit, "limit": self.limit}


def field_limits(model):
    """{name of a plain text field: most characters}, the title with the limit of its kind."""
    fields = [field for field in model._meta.get_fields() if isinstance(field, models.TextField) and field.max_length]
    plain = [field for field in fields if not isinstance(field, (RichTextField, StreamField))]
    return {"title": model.title_limit} | {field.name: field.max_length for field in plain}


def characters(value):
    """How many characters a reader sees: a line break is one, marks of rich text are none."""
    text = plain(value.source) if isinstance(value, RichText) else str(value or "")
    return len(text.replace("\r\n", "\n").strip())


def excesses(page):
    """[Excess] of a page in the order of its fields, named in the active language."""
    found = []
    for name, limit in field_limits(type(page)).items():
        count = characters(getattr(page, name))
        if count > limit:
            found.append(Excess(name, field_label(page, name), limit, count))
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            for number, child in enumerate(getattr(page, field.name) or (), 1):
                found += in_block(child.block, child.value, field.name, f"{field_label(page, field.name)} {number}")
    return found + answers_over(page)


def field_label(page, name):
    return capfirst(str(page._meta.get_field(name).verbose_name))


def in_block(block, value, field, label):
    """[Excess] of a block and of the blocks inside it; `limit` of a block is set by `practices.blocks.limited`."""
    if isinstance(block, blocks.StructBlock):
        parts = [(child, value.get(name), child.label) for name, child in block.child_blocks.items()]
    elif isinstance(block, blocks.ListBlock):
        parts = [(block.child_block, each, number) for number, each in enumerate(value or (), 1)]
    else:
        limit = getattr(block, "limit", None)
        count = characters(value) if limit else 0
        return [Excess(field, label, limit, count)] if limit and count > limit else []
    return [found for child, each, name in parts for found in in_block(child, each, field, f"{label} · {name}")]


def answers_over(page):
    """[Excess] of a project card's answers, by the limits of its edition of the form."""
    if not getattr(page, "answers", None):
        return []
    original = page.original
    if original.edition is None:
        return []
    limits = edition_limits(original.edition)
    keys = {block.id: block.value["field"] for block in original.answers}
    found = []
    for block in page.answers:
        label, limit = limits.get(keys.get(block.id, block.value["field"]), ("", None))
        count = characters(block.value["text"]) if limit else 0
        if limit and count > limit:
            found.append(Excess("answers", label, limit, count))
    return found


def edition_limits(edition):
    """{key of a field of the form: (its number and title in the active language, most characters or None)}."""
    side = interface_language()
    return {
        field["key"]: (f"{field['number']}. {field[f'title_{side}']}", field["max_chars"]) for field in edition.fields
    }
