"""Moments in the reader's words."""

from django import template
from django.utils.translation import get_language

from language.dates import spoken_date

register = template.Library()


@register.filter
def spoken_day(moment):
    """The day of a moment: "5 luglio 2017", "1er mars 2018"."""
    return spoken_date(moment, get_language()[:2]) if moment else ""
