"""Choosing records for a comparison in a list or in results: `?choose=1`, with the codes chosen so far."""

from django import template

from practices.comparison.asked import MOST, asked

register = template.Library()


@register.simple_tag(takes_context=True)
def chosen(context):
    """The codes that the address carries: no cookie remembers them."""
    request = context.get("request")
    return asked(request.GET).codes[:MOST] if request else ()
