"""Records as data: everything of them, in both languages, by names that hold in every archive."""

import json
from collections import defaultdict

from django.core.serializers.json import DjangoJSONEncoder

from editorial.records.fields import (
    ROW_FIELDS,
    SET_SCHEMES,
    SINGLE,
    fact_names,
    field_of,
    is_rich,
    is_set,
    is_stream,
    text_names,
)
from editorial.records.references import References, document_model
from editorial.records.rich_text import mapped_links
from editorial.records.streams import portable
from practices.models import Record, RecordPage
from practices.public import public_pages

AT_ONCE = 200


def record_data(records, user=None, references=None):
    """Yield a dict for each of `records` (a query set), in the order of their codes.

    A page that `user` may edit is given as its latest version, one that is only public as readers see it, any other
    not at all; `user` None stands for whoever runs the command and sees everything.
    """
    references = references or References()
    rows = list(records.order_by("code").select_related("original_locale"))
    for start in range(0, len(rows), AT_ONCE):
        part = rows[start : start + AT_ONCE]
        contents = page_contents(part, user)
        for record in part:
            if contents[record.pk]:
                yield data_of(record, contents[record.pk], references)


def page_contents(records, user=None):
    """{record pk: {language: (page, its content as a revision keeps it)}}"""
    found = defaultdict(dict)
    pages = RecordPage.objects.filter(record__in=records, alias_of=None).select_related("locale", "latest_revision")
    public = None if user is None else set(public_pages().filter(record__in=records).values_list("pk", flat=True))
    others = []
    for page in pages:
        page.record = next(each for each in records if each.pk == page.record_id)
        if user is None or page.permissions_for_user(user).can_edit():
            if page.latest_revision:
                found[page.record_id][page.locale.language_code] = (page, page.latest_revision.content)
            else:
                others.append(page)
        elif page.pk in public:
            others.append(page)
    for page in others:
        found[page.record_id][page.locale.language_code] = (page, page.specific.serializable_data())
    return found


def data_of(record, contents, references):
    original = record.original_locale.language_code
    data = {
        "code": record.code,
        "key": str(record.translation_key),
        "kind": record.kind,
        "original_language": original,
        "withdrawn_reason": record.withdrawn_reason,
        "texts": {language: texts_of(record.kind, *each, references) for language, each in contents.items()},
    }
    if original in contents:
        data["facts"] = facts_of(record.kind, contents[original][1], references)
    for language, (page, _) in contents.items():
        if language != original and page.source_digest:
            since = page.outdated_since.isoformat() if page.outdated_since else None
            data["texts"][language]["made_from"] = {"digest": page.source_digest, "outdated_since": since}
    return data


def texts_of(kind, page, content, references):
    texts = {name: text_value(kind, name, content.get(name), references) for name in text_names(kind)}
    return texts | {"published": page.live}


def text_value(kind, name, value, references):
    if is_stream(kind, name):
        raw = json.loads(value) if isinstance(value, str) and value else value or []
        return portable(field_of(kind, name).stream_block, raw, references)
    if is_rich(kind, name):
        return mapped_links(value or "", references.page_name, lambda pk: references.file(document_model(), pk))
    return value or ""


def facts_of(kind, content, references):
    return {name: fact_value(name, content.get(name), references) for name in fact_names(kind)}


def fact_value(name, value, references):
    if name in SINGLE:
        return references.name(SINGLE[name], value)
    if is_set(name):
        return sorted(filter(None, (references.name(SET_SCHEMES[name], pk) for pk in value or [])))
    if name in ROW_FIELDS:
        rows = sorted(value or [], key=lambda row: (row.get("sort_order") or 0, row.get("pk") or 0))
        return [row_value(ROW_FIELDS[name], row, references) for row in rows]
    return json.loads(json.dumps(value, cls=DjangoJSONEncoder))


def row_value(fields, row, references):
    found = {}
    for name, holds in fields.items():
        value = row.get(name)
        if holds == "record":
            value = references.codes.get(value, (None, None))[0]
        elif holds:
            value = references.name(holds, value)
        found[name] = value
    return found


def all_records():
    return Record.objects.filter(pages__alias_of=None, pages__isnull=False).distinct()
