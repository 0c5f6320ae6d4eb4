"""The stages of a project card: versions of one record, the newest of each stage."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models.fields.json import KeyTextTransform
from wagtail.models import PageLogEntry, Revision

from practices.choices import Stage
from practices.models import ProjectCard
from practices.models.kept import kept
from practices.vocabulary import language_of

PUBLISHED = ("wagtail.publish", "wagtail.publish.scheduled")


@dataclass(frozen=True)
class Version:
    stage: str
    revision_id: int
    at: datetime


def draft_versions(card):
    """{stage: Version}: the newest of each, drafts included. `card` is the original page."""
    found = {}
    rows = Revision.objects.for_instance(card).order_by("-created_at", "-pk")
    for pk, at, stage in rows.values_list("pk", "created_at", KeyTextTransform("stage", "content")):
        if stage in Stage.values:
            found.setdefault(stage, Version(stage, pk, at))
    return found


def published_versions(card):
    """{stage: Version}: the newest of each that was published. One query per content version."""
    return kept(("card stages", card.pk), lambda: {each.stage: each for each in _timeline(card)})


def versions_in(card, language):
    """{stage: Version} of the page in `language`, else of the original: what it said while the original was at that stage."""
    published = published_versions(card)
    translation = ProjectCard.objects.filter(record=card.record_id, locale__language_code=language).first()
    if language == language_of(card) or translation is None or not translation.live:
        return published
    timeline, found = _timeline(card), {}
    for pk, at, _ in _publications(translation):
        stages = [version.stage for version in timeline if version.at <= at]
        if stages:
            found[stages[-1]] = Version(stages[-1], pk, at)
    return published | found


def has_both(versions):
    return all(stage in versions for stage in Stage.values)


def _timeline(card):
    """[Version] of every publication, oldest first."""
    return [Version(stage, pk, at) for pk, at, stage in _publications(card) if stage in Stage.values]


def _publications(page):
    """(revision id, when it was published, its stage), oldest first."""
    stage = KeyTextTransform("stage", "revision__content")
    rows = PageLogEntry.objects.filter(page=page.pk, action__in=PUBLISHED, revision__isnull=False)
    return list(rows.order_by("timestamp", "pk").values_list("revision_id", "timestamp", stage))
