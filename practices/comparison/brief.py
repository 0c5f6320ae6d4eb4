"""The rows of facts: what the card of each record says, in lines."""

from dataclasses import dataclass

from django.template.defaultfilters import floatformat
from django.urls import reverse
from django.utils.translation import pgettext, pgettext_lazy

from language.dates import spoken_date
from practices.vocabulary import vocabulary


@dataclass(frozen=True)
class Line:
    """A line of a cell; `lang` where it is in a record's own language and not in the reader's."""

    text: str
    small: str = ""
    url: str = ""
    lang: str = ""


def labels(name):
    return lambda column: [Line(row.label) for row in getattr(column.card, name)]


def kind(column):
    term = vocabulary().term("kind", column.page.kind)
    return [Line(term.label)] if term else []


def where(column):
    return [Line(column.card.where)]


def when(column):
    status = column.card.status
    small = status.label if status and status.key != "non-precisato" and status.label != column.card.when else ""
    lines = [Line(column.card.when or small, small if column.card.when else "")]
    return lines + [Line(column.page.period_note, lang=column.lang)] if column.page.period_note else lines


def themes(column):
    return [Line(term.label, url=reverse("theme", args=[term.key])) for term in column.card.themes]


def funding(column):
    lines = []
    for grant in column.card.funding:
        parts = [grant["programme"].label] if grant.get("programme") else []
        if grant.get("amount"):
            amount = floatformat(grant["amount"], "-2g")
            parts.append(pgettext("record", "%(amount)s euros") % {"amount": amount})
        if grant.get("year"):
            parts.append(str(grant["year"]))
        note = grant.get("note") or ""
        lines.append(Line(", ".join(parts)))
        lines.append(Line(note, lang=column.lang))
    return lines


def promoters(column):
    return [
        Line(role.link.title, role.role.label if role.role else "", role.link.url, role.link.lang)
        for role in column.card.promoters
    ]


def contacts(column):
    lines = []
    for contact in column.card.contacts:
        office = ", ".join(filter(None, (contact["label"], contact.get("address"))))
        lines.append(Line(office, lang=column.lang))
        lines += [Line(contact[name]) for name in ("phone", "email") if contact.get(name)]
    return lines


def maturity(column):
    stage = column.card.maturity
    if not stage:
        return []
    values = {"stage": stage.label, "step": stage.order, "total": column.card.maturity_total}
    return [Line(pgettext("record", "%(stage)s, %(step)s of %(total)s") % values)]


def venue(column):
    return [Line(getattr(column.page, "venue", ""), lang=column.lang)]


def organisation_kind(column):
    term = vocabulary().terms.get(getattr(column.original, "organisation_kind_id", None))
    return [Line(term.label)] if term else []


def stage(column):
    return [Line(column.original.get_stage_display())] if column.page.kind == "project_card" else []


def updated(column):
    at = column.original.last_published_at
    return [Line(spoken_date(at, column.card.language))] if at else []


# (heading, lines of a column), in the order of the card.
FACTS = (
    (pgettext_lazy("facet", "Kind of content"), kind),
    (pgettext_lazy("record", "Where"), where),
    (pgettext_lazy("record", "When"), when),
    (pgettext_lazy("event", "venue"), venue),
    (pgettext_lazy("record", "For whom"), labels("target_groups")),
    (pgettext_lazy("record", "Themes"), themes),
    (pgettext_lazy("record", "Maturity"), maturity),
    (pgettext_lazy("record", "Cost and funding"), funding),
    (pgettext_lazy("organisation", "Organisations"), promoters),
    (pgettext_lazy("record", "Whom to ask"), contacts),
    (pgettext_lazy("organisation", "Kind"), organisation_kind),
    (pgettext_lazy("card", "stage"), stage),
    (pgettext_lazy("compare", "Method phases used"), labels("phases")),
    (pgettext_lazy("facet", "Form of participation"), labels("participation_forms")),
    (pgettext_lazy("compare", "Thematic axes"), labels("thematic_axes")),
    (pgettext_lazy("compare", "Development lines"), labels("development_lines")),
    (pgettext_lazy("record", "Languages"), lambda column: [Line(column.card.languages_text)]),
    (pgettext_lazy("record", "Licence"), lambda column: [Line(column.card.licence_label)]),
    (pgettext_lazy("record", "Last updated"), updated),
)
