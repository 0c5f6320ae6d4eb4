from django import template
from django.urls import reverse

from practices.fact_summary import fact_summary
from practices.models import RecordPage

register = template.Library()


@register.inclusion_tag("practices/admin/fact_summary.html")
def record_facts(page):
    """The facts of a translation's record, which its own form does not hold; nothing for other pages."""
    page = getattr(page, "specific", page)
    if not isinstance(page, RecordPage):
        return {}
    return {
        "facts": fact_summary(page),
        "original": page.original,
        "edit_url": reverse("wagtailadmin_pages:edit", args=[page.original.pk]),
    }
