"""A dry run, or what was done, said on a terminal or as JSON for another program."""

import json
import re

from django.utils.translation import pgettext, pgettext_lazy

from editorial.documents.explanations import PERSONAL
from editorial.records.fields import fact_names, label_of, text_names
from practices.kinds import KINDS

ACTIONS = {
    "create": pgettext_lazy("tables", "new draft"),
    "update": pgettext_lazy("tables", "changes"),
    "same": pgettext_lazy("tables", "nothing new"),
    "refused": pgettext_lazy("tables", "cannot be imported"),
}
OTHERS = {
    "code": pgettext_lazy("tables", "code"),
    "kind": pgettext_lazy("tables", "kind"),
    "key": pgettext_lazy("tables", "key"),
    "original_language": pgettext_lazy("tables", "original language"),
}


def said(name, kind=""):
    """ "texts.it.need[2].text" as the edit form calls the field, with what leads into it."""
    if name in OTHERS:
        return str(OTHERS[name])
    part, _, rest = name.partition(".")
    field = rest.partition(".")[2] if part == "texts" else rest
    bare = re.split(r"[\[.]", field)[0]
    kinds = [each for each in KINDS if bare in fact_names(each) or bare in text_names(each)]
    if not kinds:
        return name
    return label_of(kind if kind in kinds else kinds[0], bare) + field[len(bare) :]


def as_data(plan, importing=None):
    return {
        "rows": [
            {
                "row": row.number,
                "action": row.action,
                "code": row.code or None,
                "title": row.title,
                "changes": row.changes,
                "problems": [
                    {
                        "field": each.field,
                        "reason": str(each.reason),
                        "remedy": str(each.remedy),
                        "is_notice": each.is_notice,
                    }
                    for each in row.problems
                ],
                "personal": [{"kind": each.kind, "text": each.text} for each in row.personal],
            }
            for row in plan.rows
        ],
        "import": str(importing.pk) if importing else None,
    }


def as_json(plan, importing=None):
    return json.dumps(as_data(plan, importing), ensure_ascii=False, indent=1)


def as_text(plan, importing=None):
    lines = []
    for row in plan.rows:
        lines.append(f"{row.number}. {row.title or '…'} {row.code}: {ACTIONS[row.action]}".replace(" :", ":"))
        for each in row.problems:
            mark = "!" if each.is_notice else "✗"
            lines.append(f"   {mark} {placed(each, row)}: {each.reason} {each.remedy}".rstrip())
        lines += [f"   ? {PERSONAL[each.kind]}: {each.text}" for each in row.personal]
    counts = ", ".join(f"{ACTIONS[action]}: {len(plan.having(action))}" for action in ACTIONS)
    lines.append(counts)
    if importing is None and not plan.is_whole:
        lines.append(str(pgettext("tables", "Nothing was written.")))
    return "\n".join(lines)


def rows_to_show(plan):
    """[dict] for the dry run's page: what needs somebody's eye first."""
    order = {"refused": 0}
    rows = sorted(plan.rows, key=lambda row: (order.get(row.action, 1), not (row.problems or row.personal)))
    return [
        {
            "number": row.number,
            "title": row.title,
            "code": row.code,
            "action": row.action,
            "label": ACTIONS[row.action],
            "changes": [said(name, row.kind) for name in row.changes] if row.action == "update" else [],
            "problems": [
                {"place": placed(each, row), "reason": each.reason, "remedy": each.remedy, "is_notice": each.is_notice}
                for each in row.problems
            ],
            "personal": [(PERSONAL[each.kind], each.text) for each in row.personal],
        }
        for row in rows
    ]


def placed(problem, row):
    """The column of a table by its letter and heading; in the archive's own format the name of the field."""
    column = row.given.places.get(re.split(r"[\[]", problem.field)[0])
    return column or (said(problem.field, row.kind) if problem.field else "")
