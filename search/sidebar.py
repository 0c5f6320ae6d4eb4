"""The facets beside the results: values with counts and links, as components/filters.html shows them."""

from practices.vocabulary import vocabulary
from search.addresses import Toggles, without_value
from search.facets import FACETS, Order
from search.labels import labels
from search.query import SearchQuery, SearchResults

OPEN = 6  # of the facets, in the order of their declaration; the others are folded until a value is chosen
SHOWN = 6  # values of an open facet before "more"
MOST = 12  # with those after it; of a folded facet all in one list


def sidebar(query: SearchQuery, results: SearchResults) -> list[dict]:
    """Values that no record has are hidden, unless chosen."""
    counts = {facet.name: _shown(facet, query, results.counts) for facet in FACETS}
    names = labels(counts)
    return [
        {"name": facet.name, "label": facet.label}
        | _parted(_values(facet, query, counts[facet.name], names[facet.name]), is_folded=number >= OPEN)
        for number, facet in enumerate(FACETS)
        if counts[facet.name]
    ]


def active(query: SearchQuery, names: dict) -> list[dict]:
    """The filters in words, each with the address that leaves it out."""
    return [
        {"label": names[name][value], "url": without_value(query, name, value)}
        for name, values in query.facets.items()
        for value in values
    ]


def _values(facet, query, counts, names):
    chosen, toggles = query.facets.get(facet.name, ()), Toggles(query, facet.name)
    values = [
        {
            "value": value,
            "label": names[value],
            "count": count,
            "url": toggles.to(value),
            "chosen": value in chosen,
            "children": [],
        }
        for value, count in counts.items()
        if value in names
    ]
    if facet.order is Order.TREE:
        return _tree(values)
    return sorted(values, key=_order(facet))


def _shown(facet, query, counts):
    """Values with their counts: all where they have an order of their own, else the most frequent, and those chosen."""
    found, chosen = counts.get(facet.name, {}), query.facets.get(facet.name, ())
    ranked = sorted(found, key=lambda value: (-found[value], value))
    if facet.order is Order.COUNT:
        ranked = ranked[:MOST]
    return {value: found.get(value, 0) for value in dict.fromkeys([*chosen, *ranked])}


def _order(facet):
    if facet.order is Order.NEWEST:
        return lambda each: -int(each["value"])
    if facet.order is Order.VOCABULARY:
        return lambda each: vocabulary().term(facet.scheme, each["value"]).order
    return lambda each: (not each["chosen"], -each["count"], each["label"].casefold())


def _tree(values):
    """Territories under what they are part of, the largest number first on every level."""
    words, by_code = vocabulary(), {each["value"]: each for each in values}
    roots = []
    for each in sorted(values, key=lambda each: (-each["count"], each["label"].casefold())):
        parent = words.territories.get(words.territories_by_code[each["value"]].parent_id)
        (by_code[parent.code]["children"] if parent and parent.code in by_code else roots).append(each)
    return roots


def _parted(values, is_folded):
    if is_folded:
        return {"is_folded": True, "is_open": any(each["chosen"] for each in values), "values": values, "more": []}
    shown, more = [], []
    for number, each in enumerate(values):
        (shown if number < SHOWN or each["chosen"] else more).append(each)
    return {"is_folded": False, "values": shown, "more": more}
