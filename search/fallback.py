"""Searching without an index: one bounded query on titles and summaries, newest first, without counts."""

from django.db.models import Max, Q

from practices.public import public_pages
from search.parsing import Quoted, parse
from search.query import Hit, SearchQuery, SearchResults

_MOST_FOUND = 200
_MOST_WORDS = 6
_SHORTEST = 3  # letters that stay of a word without its ending


def from_database(query: SearchQuery) -> SearchResults:
    asked = parse(query.text)
    found = public_pages()
    for clause in asked.clauses[:_MOST_WORDS]:
        text = clause.text if isinstance(clause, Quoted) else _beginning(clause.surface)
        found = found.filter(Q(title__icontains=text) | Q(summary__icontains=text))
    ordered = found.values("record", "record__code").annotate(published=Max("last_published_at"))
    rows = list(ordered.order_by("-published", "record__code")[:_MOST_FOUND])
    start = (query.page - 1) * query.size
    hits = tuple(Hit(row["record"], row["record__code"], 0.0, True, {}) for row in rows[start : start + query.size])
    return SearchResults(complete=len(rows), hits=hits, is_shortened=asked.is_shortened)


def _beginning(word):
    """Without the ending that number and gender change."""
    return word[: max(_SHORTEST, len(word) - 2)]
