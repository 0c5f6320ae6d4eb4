"""Keep what has just been published, if it says something new."""

import hashlib
import json

from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from wagtail.models import Page

from practices.models import PublishedVersion, Record, RecordPage
from practices.models.fact_fields import ABOUT_PUBLISHING, FACT_SETS

# Of Wagtail's own columns only the title is something that readers read.
_NO_CONTENT = {field.name for field in Page._meta.get_fields()} - {"title"}
_NO_CONTENT |= {"pk", "page_ptr", "recordpage_ptr", "record", "suggestion_choices", *ABOUT_PUBLISHING}
_OF_ROWS = {"pk", "id", "page", "sort_order"}
_KEPT_BY_US = {"text_digest", "source_digest", "outdated_since", "draft_lengths"}


def keep_version(page):
    """The `PublishedVersion` of a page that has just been published; None where nothing changed."""
    original = page.original
    content = page.serializable_data()
    facts = None if original is page else original.serializable_data()
    said = readable(content) | ({name: readable(facts).get(name) for name in page.fact_names()} if facts else {})
    digest = hashlib.sha256(_text(said).encode()).hexdigest()
    with transaction.atomic():
        Record.objects.select_for_update().get(pk=page.record_id)  # two publications at once get two numbers
        kept = PublishedVersion.objects.filter(record=page.record_id, locale=page.locale_id)
        last = kept.first()
        if last and last.digest == digest:
            return None
        note, is_shown = note_of(page, kept)
        return PublishedVersion.objects.create(
            record_id=page.record_id,
            locale_id=page.locale_id,
            number=last.number + 1 if last else 1,
            published_at=page.last_published_at,
            content=content,
            facts=facts,
            sets={name: (facts or content)[name] for name in FACT_SETS},
            digest=digest,
            changed=changes(last, said, page) if last else [],
            note=note,
            is_note_shown=is_shown,
        )


def note_of(page, kept):
    """(words, whether readers see them). The words of an earlier version, left in the form, say nothing of this one."""
    if not page.is_original or not page.change_note:
        return "", False
    if kept.exclude(note="").values_list("note", flat=True).first() == page.change_note:
        RecordPage.objects.filter(pk=page.pk).update(change_note="", is_change_shown=False)
        return "", False
    return page.change_note, page.is_change_shown


def readable(data):
    """What of a page's serialised data readers can tell: without keys, dates and columns of housekeeping."""
    found = {}
    for name, value in data.items():
        if name in _NO_CONTENT or name in _KEPT_BY_US:
            continue
        if isinstance(value, list):
            value = [_row(each) for each in value]
        found[name] = value
    return found


def changes(last, said, page):
    before = readable(last.content)
    if last.facts:
        before |= {name: readable(last.facts).get(name) for name in page.fact_names()}
    # Through JSON, as the earlier version has been.
    now = json.loads(_text(said))
    return [name for name in now if name in before and before[name] != now[name]]


def _row(value):
    return {key: each for key, each in value.items() if key not in _OF_ROWS} if isinstance(value, dict) else value


def _text(said):
    return json.dumps(said, cls=DjangoJSONEncoder, sort_keys=True)
