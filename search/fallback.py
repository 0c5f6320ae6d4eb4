"""Searching without an index: two bounded queries on titles and summaries, newest first, without counts."""

from django.db.models import Max, Q

from language.analysis import LANGUAGES
from practices.models.folded import Folded, words_of
from practices.public import public_pages
from search.parsing import Quoted, parse
from search.query import Hit, SearchQuery, SearchResults

_MOST_FOUND = 200
_MOST_LOOKED_AT = 2000  # pages, the newest with these words: whether one is public takes longer than to find it
_MOST_WORDS = 6
_SHORTEST = 3  # letters that stay of a word without its ending


def from_database(query: SearchQuery) -> SearchResults:
    asked = parse(query.text)
    pages = Folded.objects.filter(page__live=True)
    for clause in asked.clauses[:_MOST_WORDS]:
        pages = pages.filter(_quoted(clause) if isinstance(clause, Quoted) else _written(clause))
    # Apart, since PostgreSQL would compare each of these pages with each public one.
    newest = list(pages.order_by("-page__last_published_at", "page").values_list("page", flat=True)[:_MOST_LOOKED_AT])
    found = public_pages().filter(pk__in=newest)
    ordered = found.values("record", "record__code").annotate(published=Max("last_published_at"))
    rows = list(ordered.order_by("-published", "record__code")[:_MOST_FOUND])
    start = (query.page - 1) * query.size
    hits = tuple(Hit(row["record"], row["record__code"], 0.0, True, {}) for row in rows[start : start + query.size])
    return SearchResults(complete=len(rows), hits=hits, is_shortened=asked.is_shortened)


def _quoted(clause):
    return _any({words_of(clause.text, language) for language in LANGUAGES} - {""})


def _written(clause):
    """A word by its beginning, without the ending that number and gender change; parts of one also apart."""
    forms = {" ".join(clause.parts), "".join(clause.parts)}
    return _any({f" {form[: max(_SHORTEST, len(form) - 2)]}" for form in forms})


def _any(texts):
    """Folded text that stands on a page of either language."""
    return Q(*(("words__contains", text) for text in sorted(texts)), _connector=Q.OR)
