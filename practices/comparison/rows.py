"""The rows of a comparison: the same for all, those that any of the records has something to say in."""

import re
from dataclasses import dataclass, field

from django.utils.html import strip_tags
from django.utils.text import capfirst
from django.utils.translation import pgettext, pgettext_lazy

from practices.comparison.brief import FACTS
from practices.form_answers import form_of
from practices.glossary_binding import Unbound
from practices.rows import rows
from practices.sections import NO_PRACTICE, ORDER, sections_of

PICTURES = "media"  # nothing to compare in them
UNSAID = {"id", "block_type", "link"}
OWN = pgettext_lazy("compare", "Further sections")


@dataclass
class Cell:
    """What one record says: lines of facts, or parts of its text (`Section`s or a phase) in `lang`."""

    lang: str
    of: str  # title of the record, shortened
    lines: list = field(default_factory=list)
    sections: list = field(default_factory=list)
    phase: dict = field(default_factory=dict)

    def __bool__(self):
        return bool(self.lines or self.sections or self.phase)

    @property
    def said(self):
        """What is compared: words and figures, without markup and spacing."""
        parts = [f"{line.text} {line.small}" for line in self.lines]
        for section in self.sections:
            parts.append(section.html)
            for row in getattr(section, "value", ()):
                parts += [str(value) for name, value in row.items() if value and name not in UNSAID]
        parts.append(str(self.phase.get("aim", "")))
        return re.sub(r"\s+", " ", strip_tags(" | ".join(parts))).strip().casefold()


@dataclass
class Row:
    heading: str
    cells: list
    lang: str = ""

    @property
    def is_same(self):
        first = self.cells[0].said
        return len(self.cells) > 1 and bool(first) and all(cell.said == first for cell in self.cells[1:])


@dataclass
class Group:
    title: str
    rows: list


def groups_of(columns):
    """[Group] that have rows."""
    groups = [
        Group(pgettext("record", "In brief"), facts(columns)),
        Group(pgettext("method", "The phases"), phases(columns)),
        Group(pgettext("card", "Sections of the form"), answers(columns)),
        Group(pgettext("compare", "The text"), texts(columns)),
    ]
    return [group for group in groups if group.rows]


def facts(columns):
    found = []
    for heading, lines_of in FACTS:
        cells = [Cell(each.lang, each.short, lines=[line for line in lines_of(each) if line.text]) for each in columns]
        found.append(Row(capfirst(heading), cells))
    return said(found)


def texts(columns):
    """The sections in the record's own order; those with headings of a record's own together, in one row."""
    by_column = [
        sections_of(each.page, each.original, each.lang, each.organisations, Unbound(each.lang))[0] for each in columns
    ]
    found = []
    for name, heading in ORDER:
        if name == PICTURES:
            continue
        anchor = name.replace("_", "-")
        own = [
            [section for section in sections if (section.is_own if name == "sections" else section.anchor == anchor)]
            for sections in by_column
        ]
        cells = [Cell(each.lang, each.short, sections=sections) for each, sections in zip(columns, own, strict=True)]
        if any(each.page.kind != "practice" for each in columns):
            heading = NO_PRACTICE.get(name, heading)
        found.append(Row(heading or OWN, cells))
    return said(found)


def answers(columns, by_edition=True):
    """One row for each field of the official form that any of the cards has filled in.

    The same key in two editions is another field, unless `by_edition` is false.
    """
    forms = [
        form_of(each.page, each.original, Unbound) if each.page.kind == "project_card" else None for each in columns
    ]
    fields = {}
    for number, form in enumerate(forms):
        for group in form["groups"] if form else []:
            for each in group.fields:
                fields.setdefault((by_edition and form["edition"].pk, each.key), {})[number] = each
    found = []
    for held in fields.values():
        some = next(iter(held.values()))
        cells = [Cell(each.lang, each.short, sections=answer(held.get(number))) for number, each in enumerate(columns)]
        found.append(Row(f"{some.number} {some.title}".strip(), cells))
    return said(found)


def answer(form_field):
    return [form_field] if form_field and form_field.is_answered else []


def phases(columns):
    """One row for each phase that any of the methods describes."""
    found = {}
    for number, each in enumerate(columns):
        for row in rows(each.page, each.original, "described_phases") if each.page.kind == "method" else []:
            if row.get("phase"):
                found.setdefault(row["phase"], {})[number] = row
    return said(
        Row(
            capfirst(term.label),
            [Cell(each.lang, each.short, phase=held.get(number, {})) for number, each in enumerate(columns)],
        )
        for term, held in found.items()
    )


def said(found):
    return [row for row in found if any(row.cells)]
