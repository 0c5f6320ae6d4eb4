"""The words of a page as plain text: every text field and every block, without the facts."""

import re
from functools import lru_cache
from html import unescape

from django.db import models
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField

from practices.form_answers import is_guidance

_APART = re.compile(r"</(?:p|li|h\d|div)>|<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")
_SPACES = re.compile(r"[^\S\n]+")
_LINES = re.compile(r" ?\n[\s]*")
# Indexed as fields of their own, or no words of the record.
_NOT_BODY = {"title", "summary", "slug", "seo_title", "search_description", "draft_title", "url_path", "answers"}


def body_of(page, form=None) -> str:
    """Paragraphs parted by line breaks. `form`: fields of a card's edition by key, to tell answers from guidance."""
    parts = []
    for field in _fields(type(page)):
        value = getattr(page, field.attname)
        if not value:
            continue
        if isinstance(field, StreamField):
            for raw in value.raw_data:
                parts += words_of(field.stream_block.child_blocks.get(raw["type"]), raw["value"])
        else:
            parts.append(plain(value) if isinstance(field, RichTextField) else value)
    return tidy("\n".join([*parts, *_answers(page, form or {})]))


def words_of(block, raw):
    """The texts in the stored value of a block; values that belong to no language are left out."""
    if isinstance(block, blocks.BaseStructBlock):
        facts = getattr(block, "facts", ())
        for name, child in block.child_blocks.items():
            if name not in facts and raw.get(name):
                yield from words_of(child, raw[name])
    elif isinstance(block, blocks.ListBlock):
        for item in raw:
            yield from words_of(
                block.child_block, item["value"] if isinstance(item, dict) and "value" in item else item
            )
    elif isinstance(block, blocks.RichTextBlock):
        yield plain(raw)
    elif isinstance(block, blocks.CharBlock | blocks.TextBlock):
        yield raw


def plain(html: str) -> str:
    return unescape(_TAG.sub(" ", _APART.sub("\n", html)))


def tidy(text: str) -> str:
    return _LINES.sub("\n", _SPACES.sub(" ", text)).strip()


def _answers(page, form):
    answers = getattr(page, "answers", None)
    if not answers:
        return
    for raw in answers.raw_data:
        text = plain(raw["value"].get("text") or "")
        field = form.get(raw["value"].get("field"))
        if not (field and is_guidance(text, field)):
            yield text


@lru_cache
def _fields(model):
    """Text fields of our own pages, in the order of the model; codes and choices are facts."""
    facts = set(model.fact_names())
    kinds = (StreamField, models.TextField)
    return [
        field
        for field in model._meta.get_fields()
        if field.model.__module__.startswith("practices.")
        and getattr(field, "editable", False)
        and field.name not in _NOT_BODY | facts
        and (isinstance(field, kinds) or (isinstance(field, models.CharField) and not field.choices))
    ]
