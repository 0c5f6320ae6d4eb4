"""Filters, and the counts of all facets in one call.

Each chosen facet is counted under the filters of the others only; all facets that are not chosen share one bucket.
"""

from tantivy import Occur, Query

from search.engines.embedded.schema import SCHEMA
from search.facets import FACETS, Order

_ALL_VALUES = 2000  # of one facet: more than any has
_FREQUENT_VALUES = 60  # of a facet of which only the most frequent values are shown
_BY_FREQUENCY = {facet.name for facet in FACETS if facet.order is Order.COUNT}
_SHARED = "shared"


def filtered(query, filters):
    """The query within the filters; the filters change no score."""
    if not filters:
        return query
    within = [
        (Occur.Must, Query.boost_query(Query.term_set_query(SCHEMA, name, list(values)), 0.0))
        for name, values in filters.items()
    ]
    return Query.boolean_query([(Occur.Must, query), *within])


def count(searcher, query, filters, names):
    if not names:
        return {}
    chosen = [name for name in names if name in filters]
    groups = {name: ([name], {other: filters[other] for other in filters if other != name}) for name in chosen}
    groups[_SHARED] = ([name for name in names if name not in filters], filters)
    request = {key: _bucket(members, within, key == _SHARED) for key, (members, within) in groups.items() if members}
    found = searcher.aggregate(query, request)
    return {
        name: {bucket["key"]: bucket["doc_count"] for bucket in found[key][name]["buckets"]}
        for key in request
        for name in groups[key][0]
    }


def _bucket(names, filters, is_shared):
    """Of a chosen facet all values are counted: one that was chosen need not be frequent."""
    conditions = [f"{name}:IN [{' '.join(_quoted(value) for value in values)}]" for name, values in filters.items()]
    sizes = {name: _FREQUENT_VALUES if is_shared and name in _BY_FREQUENCY else _ALL_VALUES for name in names}
    terms = {name: {"terms": {"field": name, "size": size}} for name, size in sizes.items()}
    return {"filter": " AND ".join(conditions) or "*", "aggs": terms}


def _quoted(value):
    return f'"{value}"'
