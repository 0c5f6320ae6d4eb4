"""A file of translations taken over: all of it or nothing, never published, with a list of what changed."""

from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db import transaction
from wagtail_localize.models import StringTranslation, Translation

from editorial.translating.exchange import po, xliff
from editorial.translating.exchange.entries import File, key_of
from editorial.translating.exchange.inline import BrokenTags, checked
from editorial.translating.exchange.refusals import MOST_BYTES, Refused
from editorial.translating.segments import Segment, segments_of

MACHINE, MANUAL = StringTranslation.TRANSLATION_TYPE_MACHINE, StringTranslation.TRANSLATION_TYPE_MANUAL
NEW, CHANGED, CONFIRMED = "new", "changed", "confirmed"


@dataclass(frozen=True)
class Change:
    what: str
    segment: Segment
    target: str
    is_draft: bool


@dataclass
class Report:
    """What one file did. `stale` sentences are of an older text; `kept` are a person's, which a draft may not replace."""

    name: str
    translation: Translation
    changes: list[Change] = field(default_factory=list)
    same: int = 0
    empty: int = 0
    stale: int = 0
    kept: int = 0


def take_over(files, user, only=None) -> list[Report]:
    """`files`: [(name, content)]; `only`: the one translation they may be for. Raises Refused, and nothing is written."""
    with transaction.atomic():
        reports = []
        for name, content in files:
            try:
                reports.append(_one(name, content, user, only))
            except Refused as refused:
                refused.file = refused.file or (name if len(files) > 1 else "")
                raise
        return reports


def _one(name, content, user, only):
    if len(content) > MOST_BYTES:
        raise Refused("too_large")
    found = {}

    def segments(identity):
        """{key: segment} of the translation that a file names."""
        translation = found["translation"] = _translation(identity, user, only)
        found["segments"] = {key_of(each.path, each.source): each for each in segments_of(translation)}
        return found["segments"]

    if name.lower().endswith(".po"):
        file = po.read(content, name)
        segments(file.translation)
    elif name.lower().endswith((".xlf", ".xliff")):
        file = xliff.read(content, name, lambda identity: {k: each.source for k, each in segments(identity).items()})
    else:
        raise Refused("extension")
    translation = found["translation"]
    if file.language.replace("_", "-").split("-")[0].lower() != translation.target_locale.language_code:
        raise Refused("wrong_language", detail=file.language)
    report = _compare(file, found["segments"], Report(name, translation))
    for change in report.changes:
        _write(translation, change, user, name)
    return report


def _translation(identity, user, only):
    if not identity:
        raise Refused("no_identity")
    try:
        translations = Translation.objects.filter(uuid=identity, enabled=True)
        translation = translations.select_related("source__locale", "target_locale").first()
    except (ValidationError, ValueError):
        translation = None
    if only is not None:
        if translation != only:
            raise Refused("wrong_record")
        translation = only
    page = target_page(translation) if translation else None
    if page is None or not page.permissions_for_user(user).can_edit():
        raise Refused("unknown")
    if page.permissions_for_user(user).page_locked():
        raise Refused("locked")
    return translation


def target_page(translation):
    """The translated page; None where it is gone or no page."""
    page = translation.source.object.get_instance_or_none(translation.target_locale)
    return page if hasattr(page, "permissions_for_user") else None


def _compare(file: File, segments, report):
    if not file.entries:
        raise Refused("empty")
    seen = {}
    for entry in file.entries:
        segment = segments.get(entry.key)
        if segment is None:
            report.stale += 1
            continue
        if seen.setdefault(entry.key, entry.target) != entry.target:
            raise Refused("twice", entry.line)
        if not entry.target.strip():
            report.empty += 1
            continue
        _add(report, entry, segment)
    if report.stale == len(file.entries):
        raise Refused("no_match")
    return report


def _add(report, entry, segment):
    if any(ord(letter) < 32 and letter not in "\t\n\r" for letter in entry.target):
        raise Refused("characters", entry.line)
    try:
        target = checked(entry.target, segment.source)
    except BrokenTags as error:
        raise Refused("tags", entry.line, str(error)) from error
    is_same = target == segment.target
    if is_same and (entry.is_draft or not segment.is_machine):
        report.same += 1
    elif entry.is_draft and segment.target and not segment.is_machine:
        report.kept += 1
    else:
        what = CONFIRMED if is_same else CHANGED if segment.target else NEW
        report.changes.append(Change(what, segment, target, entry.is_draft))


def _write(translation, change, user, name):
    StringTranslation.objects.update_or_create(
        translation_of_id=change.segment.string_id,
        context_id=change.segment.context_id,
        locale=translation.target_locale,
        defaults={
            "data": change.target,
            "translation_type": MACHINE if change.is_draft else MANUAL,
            "tool_name": name[:255] if change.is_draft else "",
            "last_translated_by": user,
            "has_error": False,
            "field_error": "",
        },
    )
