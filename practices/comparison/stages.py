"""The two stages of a project card side by side: what the same sections of the form said, and the rest of its text."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import get_language, pgettext

from language.dates import spoken_date
from practices.card_stages import public_versions
from practices.choices import Stage
from practices.comparison.columns import acting
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


def stage_columns(versions):
    """[StageColumn] in the order of the stages. `versions`: {stage: StageVersion}, both there."""
    columns = []
    for stage in Stage:
        version = versions[stage]
        version.page.original = version.original
        columns.append(StageColumn(stage, version.at, version.page, version.original, {}))
    actors = {raw["value"].get("organisation") for each in columns for raw in acting(each.original)}
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


def stages_context(card):
    """What the public page is given; `card` is the original page, with both stages public."""
    columns = stage_columns(public_versions(card, get_language()))
    groups = stage_groups(columns)
    lang = columns[0].lang
    return {
        "columns": columns,
        "groups": groups,
        "notice": {"kind": "other_language", "lang": lang} if lang != get_language() else None,
        "width": len(columns) + 1,
        "differing": sum(not row.is_same for group in groups for row in group.rows),
    }
