"""The order of the hits: best score first, equal scores by code, so that pages never share or lose a record."""

from tantivy import Order

from search.engines.embedded.schema import code_of
from search.nodes import Everything

_DIGITS = 4  # of a score that count: sums of the same numbers differ in the last ones
_SPARE = 60  # hits beyond the page: nearly free, and most ties end among them, so that nothing is searched twice


def ranked(searcher, query, question):
    """How many match, and (score, address) of those asked for."""
    if question.sort == "recent" or isinstance(question.tree, Everything):
        return _by_recency(searcher, query, question)
    return _by_score(searcher, query, question)


def _by_recency(searcher, query, question):
    found = searcher.search(
        query, limit=max(1, question.limit), offset=question.offset, order_by_field="recency", order=Order.Desc
    )
    return found.count, [(0.0, address) for _, address in found.hits[: max(0, question.limit)]]


def _by_score(searcher, query, question):
    end = question.offset + max(0, question.limit)
    wanted = end + 1 + _SPARE
    while True:
        found = searcher.search(query, limit=wanted)
        hits = [(round(score, _DIGITS), address) for score, address in found.hits]
        if len(hits) < wanted or end == 0 or hits[-1][0] != hits[end - 1][0]:
            break
        wanted *= 4  # a tie crosses the end of the page: all of it must be seen to be put in order
    return found.count, _sorted(searcher, hits, question.offset, end)


def _sorted(searcher, hits, start, end):
    """Codes are read only where scores are equal."""
    page = hits[start:end]
    if not page:
        return []
    tied = [hit for hit in hits if page[-1][0] <= hit[0] <= page[0][0]]
    before = next(i for i, hit in enumerate(hits) if hit[0] <= page[0][0])
    codes = [code_of(value) for value in searcher.fast_field_values("recency", [address for _, address in tied])]
    order = sorted(range(len(tied)), key=lambda i: (-tied[i][0], codes[i]))
    return [tied[i] for i in order][start - before : end - before]
