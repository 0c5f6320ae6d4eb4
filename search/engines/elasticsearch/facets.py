"""Filters, and the counts of all facets in the same request.

Filters are a `post_filter`, which the aggregations do not see: each chosen facet is counted under the filters of the
others only, and all facets that are not chosen share one bucket.
"""

from elasticsearch.dsl.aggs import Filter
from elasticsearch.dsl.query import Bool, Terms

_ALL_VALUES = 5000  # of one facet: more than any vocabulary has
_SHARED = "shared"


def filtered(search, filters):
    return search.post_filter(_within(filters)) if filters else search


def counted(search, filters, names):
    for key, members, within in _groups(filters, names):
        bucket = search.aggs.bucket(key, Filter(_within(within)))
        for name in members:
            bucket.bucket(name, "terms", field=name, size=_ALL_VALUES)
    return search


def counts(aggregations: dict, filters, names) -> dict[str, dict[str, int]]:
    return {
        name: {bucket["key"]: bucket["doc_count"] for bucket in aggregations[key][name]["buckets"]}
        for key, members, _ in _groups(filters, names)
        for name in members
    }


def _groups(filters, names):
    """(key, facets, filters) of every bucket."""
    free = [name for name in names if name not in filters]
    if free:
        yield _SHARED, free, filters
    for name in names:
        if name in filters:
            yield name, [name], {other: values for other, values in filters.items() if other != name}


def _within(filters):
    return Bool(filter=[Terms(**{name: list(values)}) for name, values in filters.items()])
