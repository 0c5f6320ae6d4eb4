"""From the shares of the rules to a percentage and to what is missing."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import npgettext, pgettext

from editorial.completeness.filled import share, unanswered
from editorial.completeness.rules import RULES
from editorial.models import CompletenessRule
from editorial.starting.guidance import fields_left
from practices.publishing import Problem


@dataclass(frozen=True)
class Missing:
    rule: object
    is_required: bool
    detail: str = ""

    @property
    def place(self):
        return self.rule.fields[0]


@dataclass(frozen=True)
class Measure:
    percent: int
    shares: dict
    missing: list


def weights(kind):
    """[CompletenessRule] of a kind that count, in their order."""
    rows = CompletenessRule.objects.filter(kind=kind)
    return [row for row in rows if row.key in RULES and (row.weight or row.is_required)]


def percentage(shares, rows):
    """Whole percents, rounded down: 100 only where nothing is missing."""
    whole = sum(row.weight for row in rows)
    return int(100 * sum(row.weight * shares.get(row.key, 0) for row in rows) / whole + 1e-6) if whole else 100


def measure(page, rows=None):
    """Measure of a page as it stands in memory; a translation is measured by its texts and the original's facts.

    `rows` as of `weights`, where they were read already.
    """
    original = page.original
    rows = weights(page.kind) if rows is None else rows
    left = fields_left(page)
    shares = {row.key: round(share(page, original, RULES[row.key], left), 4) for row in rows}
    missing = [
        Missing(RULES[row.key], row.is_required, detail(page, original, row.key)) for row in rows if shares[row.key] < 1
    ]
    missing.sort(key=lambda each: not each.is_required)
    return Measure(percentage(shares, rows), shares, missing)


def detail(page, original, key):
    if key != "answers" or original.edition is None:
        return ""
    fields, total = unanswered(page, original)
    said = npgettext("completeness", "%(count)d field of %(total)d:", "%(count)d fields of %(total)d:", len(fields))
    numbers = ", ".join(field["number"] for field in fields)
    return f"{said % {'count': len(fields), 'total': total}} {numbers}"


def incomplete(page):
    """[Problem]: what a record lacks to be published. Nothing is asked where the threshold is 0."""
    threshold = settings.COMPLETENESS_TO_PUBLISH
    if not threshold:
        return []
    found = measure(page)
    text = pgettext("completeness", "%(name)s is missing: %(why)s")
    problems = [
        Problem(each.place, text % {"name": each.rule.name, "why": each.rule.why})
        for each in found.missing
        if each.is_required and not found.shares[each.rule.key]
    ]
    if found.percent < threshold:
        text = pgettext("completeness", "It is %(percent)d %% complete; to be published it has to be %(threshold)d %%.")
        message = text % {"percent": found.percent, "threshold": threshold}
        place = found.missing[0].place if found.missing else "summary"
        problems.append(Problem(place, message))
    return problems
