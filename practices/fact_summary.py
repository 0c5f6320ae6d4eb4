"""A record's facts as an editor reads them beside a translation: read only, with the way to where they are edited."""

from django.utils.translation import pgettext

from practices.models.fact_fields import FACT_SETS


def fact_summary(page):
    """[(name of the field, text)] of the facts that are filled in on the original of `page`."""
    original = page.original.specific
    found = []
    for name in original.fact_names():
        text = ", ".join(values(original, name))
        if text:
            found.append((label(original, name), text))
    return found


def label(page, name):
    rows = {
        "roles": pgettext("organisation", "Organisations"),
        "related": pgettext("panel", "Related records"),
        "suggestion_choices": pgettext("panel", "Suggestions shown or hidden"),
        "members": pgettext("organisation", "Members"),
    }
    return rows.get(name) or page._meta.get_field(name).verbose_name


def values(page, name):
    if name in FACT_SETS:
        return [str(row) for row in getattr(page, name).all()]
    if name == "roles":
        return [f"{row.organisation.title} ({row.role})" for row in page.roles.select_related("organisation", "role")]
    if name == "related":
        return [row.record.title for row in page.related.select_related("record")]
    if name == "suggestion_choices":
        rows = page.suggestion_choices.select_related("record")
        return [f"{row.record.title} ({row.get_choice_display()})" for row in rows]
    if name == "members":
        return [row.organisation.title for row in page.members.select_related("organisation")]
    display = getattr(page, f"get_{name}_display", None)
    value = display() if display else getattr(page, name)
    return [str(value)] if value else []
