"""The two stages of a project card side by side: what the same sections of the form said, and the rest of its text."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import get_language, pgettext
from wagtail.models import Revision

from language.dates import spoken_date
from practices.card_stages import versions_in
from practices.choices import Stage
from practices.comparison.rows import Group, answers, texts
from practices.links import linked_pages, links_to
from practices.models import RecordPage
from practices.vocabulary import language_of


@dataclass
class StageColumn:
    """One version of the card; as much of a comparison's column as rows of text need."""

    stage: Stage
    at: datetime
    page: RecordPage
    original: RecordPage
    organisations: dict

    @property
    def lang(self):
        return language_of(self.page)

    @property
    def short(self):
        return self.stage.label

    @property
    def date(self):
        return spoken_date(self.at, get_language())


def stage_columns(versions, originals):
    """[StageColumn] in the order of the stages. `versions` and `originals`: {stage: Version}, of the words and of the facts."""
    ids = [version.revision_id for version in (*versions.values(), *originals.values())]
    revisions = Revision.objects.in_bulk(ids)
    columns = []
    for stage in Stage:
        page = revisions[versions[stage].revision_id].as_object()
        original = revisions[originals[stage].revision_id].as_object()
        page.original = original
        columns.append(StageColumn(stage, versions[stage].at, page, original, {}))
    actors = {raw["value"].get("organisation") for each in columns for raw in each.original.actors.raw_data}
    _, by_code = links_to(linked_pages(codes=actors - {None, ""}), get_language())
    for column in columns:
        column.organisations = by_code
    return columns


def stage_groups(columns):
    """[Group] that have rows. A section is the same one in two editions when its key is."""
    groups = [
        Group(pgettext("card", "Sections of the form"), answers(columns, by_edition=False)),
        Group(pgettext("compare", "The text"), texts(columns)),
    ]
    return [group for group in groups if group.rows]


def stages_context(card, published):
    """What the public page is given; `published`: the card's {stage: Version}, both there."""
    columns = stage_columns(versions_in(card, get_language()), published)
    groups = stage_groups(columns)
    return {
        "columns": columns,
        "groups": groups,
        "width": len(columns) + 1,
        "differing": sum(not row.is_same for group in groups for row in group.rows),
    }
