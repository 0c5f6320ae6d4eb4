"""The values of a facet. Written here and not in a template: a page has some 150 of them, most of what it would cost."""

from html import escape

from django import template
from django.templatetags.static import static
from django.utils.safestring import mark_safe

register = template.Library()


@register.simple_tag
def facet_values(values):
    """`values`: see search/sidebar.py. List items, with lists inside where a value has parts."""
    tick = f'<svg class="i" aria-hidden="true"><use href="{static("sprite.svg")}#icon-tick"></use></svg>'
    return mark_safe("\n".join(_item(value, tick) for value in values))


def _item(value, tick):
    mark, current = (tick, ' aria-current="true"') if value["chosen"] else ("", "")
    parts = f"<ul>{''.join(_item(part, tick) for part in value['children'])}</ul>" if value["children"] else ""
    return (
        f'<li><a href="{escape(value["url"])}" rel="nofollow"{current}><i>{mark}</i>'
        f'<span>{escape(value["label"])}</span><b class="num">{value["count"]}</b></a>{parts}</li>'
    )
