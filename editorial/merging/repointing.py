"""Whatever cites one record cites another from now on: rows, codes in blocks, links in texts, also of drafts."""

import json

from django.db.models import Q
from wagtail.fields import StreamField
from wagtail.models import Page, ReferenceIndex, Revision

from editorial.records.fields import ROW_FIELDS, ROW_MODELS
from editorial.records.streams import converted
from practices.blocks import CodeBlock
from practices.models import Area, RecordPage

HOLDERS = {"roles": "organisation", "related": "record", "suggestion_choices": "record", "members": "organisation"}


def citing_pages(record):
    """The pages that cite a record, in what is public or in their latest draft; its own pages are none of them."""
    ids = {int(each.object_id) for each in ReferenceIndex.get_references_to(record) if _is_page(each)}
    for name, holder in HOLDERS.items():
        ids |= set(ROW_MODELS[name].objects.filter(**{holder: record}).values_list("page_id", flat=True))
    drafts = RecordPage.objects.filter(Q(live=False) | Q(has_unpublished_changes=True), latest_revision__isnull=False)
    for page in drafts.select_related("latest_revision").iterator(chunk_size=200):
        if _cites(page.latest_revision.content, record):
            ids.add(page.pk)
    own = RecordPage.objects.filter(record=record).values("pk")
    return Page.objects.filter(pk__in=ids).exclude(pk__in=own).order_by("path")


def _is_page(reference):
    return issubclass(reference.base_content_type.model_class() or object, Page)


def _cites(content, record):
    for name, holder in HOLDERS.items():
        if any(row.get(holder) == record.pk for row in content.get(name) or []):
            return True
    quoted = f'"{record.code}"'
    return any(isinstance(value, str) and quoted in value for value in content.values())


def repoint(old, new, pages):
    """In place: neither what is public nor anybody's draft changes in any other way."""
    for page in pages:
        page = page.specific
        values = {
            name: _with_code(page, name, getattr(page, name).get_prep_value(), old, new) for name in _streams(page)
        }
        changed = {name: json.dumps(value, ensure_ascii=False) for name, value in values.items() if value is not None}
        if changed:
            type(page).objects.filter(pk=page.pk).update(**changed)
        if page.latest_revision_id:
            _repoint_draft(page, old, new)
    for name, holder in HOLDERS.items():
        _repoint_rows(name, holder, old, new)
    Area.objects.filter(lead=old).update(lead=new)
    for area in Area.objects.filter(partners=old):
        area.partners.remove(old)
        area.partners.add(new)


def _streams(page):
    return [field.name for field in page._meta.fields if isinstance(field, StreamField)]


def _with_code(page, name, raw, old, new):
    """The raw blocks with the new code; None where nothing changes."""
    block = page._meta.get_field(name).stream_block
    raw = json.loads(json.dumps(raw, default=str))
    result = converted(block, raw, lambda inner, value, _: _leaf(inner, value, old, new))
    return None if result == raw else result


def _leaf(block, value, old, new):
    return new.code if isinstance(block, CodeBlock) and value == old.code else value


def _repoint_draft(page, old, new):
    revision = Revision.objects.get(pk=page.latest_revision_id)
    content, is_changed = revision.content, False
    for name in _streams(page):
        raw = content.get(name)
        result = _with_code(page, name, json.loads(raw), old, new) if isinstance(raw, str) and raw else None
        if result is not None:
            content[name], is_changed = json.dumps(result, ensure_ascii=False), True
    for name, holder in HOLDERS.items():
        rows = content.get(name) or []
        if any(row.get(holder) == old.pk for row in rows):
            content[name], is_changed = _without_twins(rows, name, holder, old, new, content.get("record")), True
    if is_changed:
        Revision.objects.filter(pk=revision.pk).update(content=content)


def _without_twins(rows, name, holder, old, new, own):
    """No row twice, and none that leads to the record itself."""
    kept, seen = [], set()
    for row in rows:
        row = row | {holder: new.pk if row.get(holder) == old.pk else row.get(holder)}
        key = tuple(row.get(field) for field in ROW_FIELDS[name])
        if key not in seen and row[holder] != own:
            seen.add(key)
            kept.append(row)
    return kept


def _repoint_rows(name, holder, old, new):
    model = ROW_MODELS[name]
    for row in model.objects.filter(**{holder: old}).select_related("page"):
        others = {field: getattr(row, field) for field in ROW_FIELDS[name] if field != holder}
        is_twin = model.objects.filter(page=row.page_id, **{holder: new}, **others).exists()
        if is_twin or row.page.record_id in (new.pk,):
            row.delete()
        elif row.page.record_id != old.pk:
            setattr(row, holder, new)
            row.save(update_fields=[holder])
