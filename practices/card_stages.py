"""The stages of a project card: versions of one record, the newest of each stage."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models.fields.json import KeyTextTransform
from wagtail.models import Revision

from practices.choices import Stage
from practices.models import ProjectCard, PublishedVersion
from practices.models.kept import kept
from practices.public import public_pages
from practices.vocabulary import language_of


@dataclass(frozen=True)
class StageVersion:
    """A card at one stage: the page with the words, and the original with the facts of that moment."""

    stage: str
    at: datetime
    page: ProjectCard
    original: ProjectCard


def draft_stages(card):
    """{stage: revision id}: the newest of each, drafts included. `card` is the original page."""
    found = {}
    rows = Revision.objects.for_instance(card).order_by("-created_at", "-pk")
    for pk, stage in rows.values_list("pk", KeyTextTransform("stage", "content")):
        if stage in Stage.values:
            found.setdefault(stage, pk)
    return found


def draft_versions(card):
    """{stage: StageVersion} for editors."""
    revisions = Revision.objects.in_bulk(draft_stages(card).values())
    pages = [(revision, revision.as_object()) for revision in revisions.values()]
    return {page.stage: StageVersion(page.stage, revision.created_at, page, page) for revision, page in pages}


def public_stages(card):
    """{language: {stage: id of the newest published version that no editor hid}}. One query per content version."""

    def find():
        found = {}
        rows = PublishedVersion.objects.filter(record=card.record_id, hidden_at=None).order_by("number")
        words, facts = KeyTextTransform("stage", "content"), KeyTextTransform("stage", "facts")
        for pk, language, own, of_original in rows.values_list("pk", "locale__language_code", words, facts):
            stage = of_original or own
            if stage in Stage.values:
                found.setdefault(language, {})[stage] = pk
        return found

    return kept(("card stages", card.record_id), find)


def are_both_public(card):
    """`card` is the original page. Only versions in its language count: there is one for every stage or none."""
    return has_both(public_stages(card).get(language_of(card), {}))


def public_versions(card, language):
    """{stage: StageVersion} in `language` where both stages have a version in it, else both as they were written.

    Side by side in two languages nothing could be compared.
    """
    stages = public_stages(card)
    pages = {language_of(page): page for page in public_pages().filter(record=card.record_id).specific()}
    own = stages.get(language, {})
    ids = own if language in pages and has_both(own) else stages.get(language_of(card), {})
    versions = PublishedVersion.objects.select_related("locale").in_bulk(ids.values())
    found = {}
    for stage, pk in ids.items():
        version = versions[pk]
        page = pages[version.locale.language_code].with_content_json(version.content)
        original = card.with_content_json(version.facts) if version.facts else page
        page.record = original.record = card.record
        found[stage] = StageVersion(stage, version.published_at, page, original)
    return found


def has_both(stages):
    return all(stage in stages for stage in Stage.values)
