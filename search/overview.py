"""The archive in numbers: what the search would say without any question, as charts whose bars lead to the search."""

from dataclasses import dataclass

from django.utils.translation import get_language, npgettext

from practices.models.kept import kept
from practices.public import public_pages
from practices.vocabulary import vocabulary
from search.addresses import Toggles
from search.labels import labels
from search.query import SearchQuery, SearchResults

CHARTED = ("kind", "theme", "territory", "period", "language")


@dataclass(frozen=True)
class Bar:
    value: str
    label: str
    count: int
    url: str
    length: int  # hundredths of the longest bar of its chart
    depth: int = 0  # of a territory under what it is part of


def overview_context(results: SearchResults) -> dict:
    """`results` are those of a search for everything."""
    return {"charts": charts_of(results, get_language()), "figures": figures(results)}


def kept_overview(find) -> dict:
    """The context, found once per content version and language."""
    return kept(("overview", get_language()), lambda: overview_context(find()))


def charts_of(results, language):
    query = SearchQuery(language=language)
    counts = {name: results.counts.get(name, {}) for name in CHARTED}
    names, charts = labels(counts), {}
    for name in CHARTED:
        toggles, most = Toggles(query, name), max(counts[name].values(), default=1)
        bars = [
            Bar(value, names[name][value], count, toggles.to(value), max(1, round(100 * count / most)))
            for value, count in counts[name].items()
            if value in names[name]
        ]
        charts[name] = sorted(bars, key=lambda bar: (-bar.count, bar.label.casefold()))
    charts["period"].sort(key=lambda bar: bar.value, reverse=True)
    charts["territory"] = tree(charts["territory"])
    return charts


def tree(bars):
    """Territories each under what it is part of, the largest first on every level."""
    words, by_code = vocabulary(), {bar.value: bar for bar in bars}

    def line(bar):
        rows = reversed(words.lineage(words.territories_by_code[bar.value]))
        return [(-by_code[row.code].count, row.code) for row in rows if row.code in by_code]

    return [
        Bar(bar.value, bar.label, bar.count, bar.url, bar.length, depth=len(line(bar)) - 1)
        for bar in sorted(bars, key=line)
    ]


def figures(results):
    """[(number, what it counts)]: all records, and translations behind their originals."""
    behind = public_pages().filter(outdated_since__isnull=False).count()
    records = npgettext("overview", "record", "records", results.total)
    outdated = npgettext("overview", "translation out of date", "translations out of date", behind)
    return [(results.total, records), (behind, outdated)]
