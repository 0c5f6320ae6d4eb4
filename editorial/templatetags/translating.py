"""The state of a record's translation, for templates of other people's views."""

from django import template

from editorial.translating.panel import state_context
from practices.models import RecordPage

register = template.Library()


@register.inclusion_tag("editorial/translating/editor.html", takes_context=True)
def translation_tools(context, page):
    """Above wagtail-localize's editor: state, warnings, other ways to translate."""
    if not isinstance(page, RecordPage):
        return {}
    request = context["request"]
    return state_context(page, request.user) | {"page": page, "request": request}
