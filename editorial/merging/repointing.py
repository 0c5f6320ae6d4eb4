"""Whatever cites one record cites another from now on: rows, codes in blocks, links in texts, also of drafts."""

import json
from dataclasses import dataclass

from wagtail.blocks import RichTextBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page, Revision

from editorial.merging.twins import twins
from editorial.records.fields import ROW_FIELDS
from editorial.records.rich_text import led_over
from editorial.records.streams import converted
from practices.blocks import CodeBlock
from practices.draft_citations import HOLDERS
from practices.models import Area, Record

AT_ONCE = 100


@dataclass(frozen=True)
class Move:
    """From one record to another; `links`: {page of the one: page of the other}, by primary key."""

    old: Record
    new: Record
    links: dict

    def leaf(self, block, value, path):
        if isinstance(block, CodeBlock):
            return self.new.code if value == self.old.code else value
        return led_over(value, self.links) if isinstance(block, RichTextBlock) and value else value


def repoint(old, new, pages):
    """In place: neither what is public nor anybody's draft changes in any other way. The caller has locked `pages`."""
    move = Move(old, new, {page.pk: twin.pk for page, twin in twins(new, old) if twin})
    for start in range(0, len(pages), AT_ONCE):
        _repoint_pages([page.pk for page in pages[start : start + AT_ONCE]], move)
    for name, (model, holder) in HOLDERS.items():
        _repoint_rows(name, model, holder, move)
    Area.objects.filter(lead=old).update(lead=new)
    for area in Area.objects.filter(partners=old):
        area.partners.remove(old)
        area.partners.add(new)


def _repoint_pages(pks, move):
    pages = list(Page.objects.filter(pk__in=pks).specific())
    drafts = Revision.objects.select_for_update().in_bulk([page.latest_revision_id for page in pages])
    for page in pages:
        public = {field.name: field.value_from_object(page) for field in _fields(page)}
        public = {name: _raw(value) for name, value in public.items()}
        changed = {name: _text(value) for name, value in _moved(page, public, move).items()}
        if changed:
            type(page).objects.filter(pk=page.pk).update(**changed)
        if page.latest_revision_id in drafts:
            _repoint_draft(page, drafts[page.latest_revision_id], move)


def _fields(page):
    return [field for field in page._meta.fields if isinstance(field, (StreamField, RichTextField))]


def _raw(value):
    """A stream's blocks as JSON has them; a text as it is."""
    return value if isinstance(value, str) else json.loads(json.dumps(value.get_prep_value(), default=str))


def _text(value):
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _moved(page, values, move):
    """{field: value} of what changes; `values`: {field: text, or raw blocks}."""
    changed = {}
    for name, value in values.items():
        if isinstance(value, str):
            moved = led_over(value, move.links)
        else:
            moved = converted(page._meta.get_field(name).stream_block, value, move.leaf)
        if moved != value:
            changed[name] = moved
    return changed


def _repoint_draft(page, revision, move):
    content = revision.content
    words = {field: content.get(field.name) for field in _fields(page)}
    values = {
        field.name: json.loads(value) if isinstance(field, StreamField) else value
        for field, value in words.items()
        if isinstance(value, str) and value
    }
    changed = {name: _text(value) for name, value in _moved(page, values, move).items()}
    for name, (_, holder) in HOLDERS.items():
        rows = content.get(name) or []
        if any(row.get(holder) == move.old.pk for row in rows):
            changed[name] = _without_twins(rows, name, holder, move, content.get("record"))
    if changed:
        Revision.objects.filter(pk=revision.pk).update(content=content | changed)


def _without_twins(rows, name, holder, move, own):
    """No row twice, and none that leads to the record itself."""
    kept, seen = [], set()
    for row in rows:
        row = row | {holder: move.new.pk if row.get(holder) == move.old.pk else row.get(holder)}
        key = tuple(row.get(field) for field in ROW_FIELDS[name])
        if key not in seen and row[holder] != own:
            seen.add(key)
            kept.append(row)
    return kept


def _repoint_rows(name, model, holder, move):
    """By the row's values only one stays on a page; rows of the two records' own pages would lead to themselves."""
    others = [field for field in ROW_FIELDS[name] if field != holder]
    rows = model.objects.filter(**{holder: move.old}).exclude(page__record=move.old).select_related("page")
    there = set(
        model.objects.filter(**{holder: move.new}).values_list("page_id", *(_column(model, each) for each in others))
    )
    needless, moved = [], []
    for row in rows:
        key = (row.page_id, *(getattr(row, _column(model, each)) for each in others))
        is_needless = key in there or row.page.record_id == move.new.pk
        (needless if is_needless else moved).append(row.pk)
        there.add(key)
    model.objects.filter(pk__in=needless).delete()
    model.objects.filter(pk__in=moved).update(**{holder: move.new})


def _column(model, name):
    return model._meta.get_field(name).attname
