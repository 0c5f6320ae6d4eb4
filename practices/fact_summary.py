"""A record's facts as an editor reads them beside a translation: read only, with the way to where they are edited."""

from wagtail.models import Page

from practices.models.fact_fields import FACT_ROWS, FACT_SETS


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
    if name in FACT_ROWS or name == "members":
        return (
            page._meta.get_field(name)
            .related_model._meta.get_field("record" if name == "related" else "organisation")
            .verbose_name
        )
    return page._meta.get_field(name).verbose_name


def values(page, name):
    if name in FACT_SETS:
        return [str(row) for row in getattr(page, name).all()]
    if name == "roles":
        return [f"{titled(row.organisation)} ({row.role})" for row in page.roles.select_related("organisation", "role")]
    if name == "related":
        return [titled(row.record) for row in page.related.select_related("record")]
    if name == "members":
        return [titled(row.organisation) for row in page.members.select_related("organisation")]
    display = getattr(page, f"get_{name}_display", None)
    value = display() if display else getattr(page, name)
    return [str(value)] if value else []


def titled(record):
    title = Page.objects.filter(translation_key=record.translation_key).values_list("title", flat=True).first()
    return title or record.code
