"""The columns of a table and the fields they stand for: declared here, for templates, exports and imports alike."""

from dataclasses import dataclass
from functools import cache

from django.utils.text import capfirst
from django.utils.translation import override, pgettext

from editorial.records.fields import fact_names, label_of, text_names
from editorial.tables.cells import Choice, Day, Line, Lines, Moment, Rich, Rows, Term, Terms
from language.analysis import LANGUAGES
from language.folding import fold
from practices.kinds import KINDS

CODE, KIND = "code", "kind"
# In the record's own order. What is not here a table neither shows nor touches.
CELLS = {
    "title": Line,
    "summary": Line,
    "maturity": Term,
    "status": Term,
    "status_as_of": Day,
    "licence": Choice,
    "period_start": Day,
    "period_end": Day,
    "period_note": Line,
    "organisation_kind": Term,
    "stage": Choice,
    "starts_at": Moment,
    "ends_at": Moment,
    "venue": Line,
    "themes": Terms,
    "target_groups": Terms,
    "participation_forms": Terms,
    "phases": Terms,
    "territories": Terms,
    "areas": Terms,
    "places": Terms,
    "thematic_axes": Terms,
    "development_lines": Terms,
    "roles": Rows,
    "members": Rows,
    "related": Rows,
    "need": Rich,
    "idea": Rich,
    "steps": Lines,
    "participation": Rich,
    "results": Rich,
    "expected_results": Rich,
    "evidence": Rich,
    "enabling": Lines,
    "not_worked": Rich,
    "sustainability": Rich,
    "transferability": Rich,
    "outcomes": Rich,
}


@dataclass(frozen=True)
class Column:
    name: str
    cell: object = None  # None for the code and the kind
    is_fact: bool = False

    def heading(self, language):
        with override(language):
            return capfirst(heading_of(self.name))

    def path(self, language):
        """The name of the field in a record's data; see `editorial.records.format`."""
        if self.cell is None:
            return self.name
        return f"facts.{self.name}" if self.is_fact else f"texts.{language}.{self.name}"


def heading_of(name):
    own = {
        CODE: pgettext("tables", "code"),
        KIND: pgettext("tables", "kind"),
        "title": pgettext("tables", "title"),
        "period_start": pgettext("tables", "period from"),
        "period_end": pgettext("tables", "period until"),
        "status_as_of": pgettext("tables", "status true on"),
        "starts_at": pgettext("tables", "event starts at"),
        "ends_at": pgettext("tables", "event ends at"),
    }
    return own.get(name) or label_of(kinds_with(name)[0], name)


def kinds_with(name):
    return [kind for kind in KINDS if name in fact_names(kind) or name in text_names(kind)]


@cache
def columns(kind=""):
    """Those of one kind of record, or of all kinds together."""
    found = [Column(CODE), Column(KIND)]
    for name, cell in CELLS.items():
        kinds = kinds_with(name)
        if not kind or kind in kinds:
            found.append(Column(name, cell(name), name in fact_names(kinds[0])))
    return found


@cache
def by_heading():
    """{folded heading, in either language, or name of the field: (column, languages that say it so)}"""
    found = {}
    for column in columns():
        names = {fold(column.heading(language)): language for language in LANGUAGES}
        for language in LANGUAGES:
            heading = fold(column.heading(language))
            known = found.setdefault(heading, (column, set()))
            known[1].add(language)
        if fold(column.name) not in names:
            found.setdefault(fold(column.name), (column, set()))
    return found
