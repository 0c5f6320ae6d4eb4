"""A dry run, or what was done, said on a terminal or as JSON for another program."""

import json

from django.utils.translation import pgettext, pgettext_lazy

from editorial.documents.explanations import PERSONAL
from editorial.records.fields import KINDS, label_of

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
    bare = field.partition("[")[0].partition(".")[0]
    for each in [kind] if kind in KINDS else KINDS:
        try:
            return label_of(each, bare) + field[len(bare) :]
        except LookupError:
            continue
        except Exception:  # a name that no model has: shown as it stands
            break
    return name


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
            lines.append(f"   {mark} {said(each.field)}: {each.reason} {each.remedy}".rstrip())
        lines += [f"   ? {PERSONAL[each.kind]}: {each.text}" for each in row.personal]
    counts = ", ".join(f"{ACTIONS[action]}: {len(plan.having(action))}" for action in ACTIONS)
    lines.append(counts)
    if importing is None and not plan.is_whole:
        lines.append(str(pgettext("tables", "Nothing was written.")))
    return "\n".join(lines)
