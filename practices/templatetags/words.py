"""What templates need to say dates, sections and page numbers in words."""

from django import template
from django.utils.translation import get_language

from language.dates import spoken as spoken_partial
from practices.choices import Licence
from practices.glossary_index import index_for
from practices.vocabulary import vocabulary

register = template.Library()


@register.filter
def spoken(partial):
    """A partial date in the reader's words: "2017-10" -> "ottobre 2017"."""
    return spoken_partial(partial, get_language()) if partial else ""


@register.filter
def licence_name(key):
    """The name of a licence: "reserved" -> "Tutti i diritti riservati"; "" for none."""
    return Licence(key).label if key in Licence.values else key or ""


@register.filter
def maturity_name(key):
    """The label of a stage of maturity by its key."""
    term = vocabulary().term("maturity", key)
    return term.label if term else key


@register.filter
def elided(page):
    """The page numbers worth a link around a page of a paginator, with gaps."""
    return page.paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1)


@register.filter
def explained_at(meaning):
    """Where a glossary term is explained to this reader."""
    return index_for(get_language()).addresses[meaning.slug]


@register.filter
def of_kind(indexes, kind):
    """The list page ({title, url}) of a kind of record, None where the site has none."""
    return indexes.get(f"{kind.replace('_', '')}index") if indexes and kind else None


@register.filter
def without_aside(label):
    """A name without what it says in parentheses: "Torino (torinese)" -> "Torino"."""
    return label.partition(" (")[0]


@register.filter
def teaser(text, most):
    """The first words of a text, with an ellipsis where it was cut; never after a comma or half a word."""
    words = text.split()
    if len(words) <= most:
        return text
    return " ".join(words[:most]).rstrip(",;:.–-«( \u00a0") + "…"
