"""The page of the map: the results of a search where they are, the same as a list, and how many each province has."""

from dataclasses import replace

from practices.listing import entries, short
from practices.vocabulary import vocabulary
from search import tiles
from search.addresses import Toggles
from search.positions import PROVINCE, position
from search.query import PAGE_SIZE, SearchQuery, SearchResults
from search.results import around

MOST_ON_MAP = 400  # records: enough to look at, and still a page that opens on a telephone
SHADES = 4


def map_context(cleaned, results: SearchResults, is_whole: bool) -> dict:
    cleaned = replace(cleaned, query=replace(cleaned.query, size=PAGE_SIZE))  # its own size is for no address
    query = cleaned.query
    found = entries([hit.record_id for hit in results.hits], query.language)
    rows = [{"entry": entry, "at": position(entry)} for entry in found]
    provinces = counts_of_provinces(query, results)
    return around(cleaned, results, is_whole) | {
        "placed": [row for row in rows if row["at"]],
        "placeless": [row for row in rows if not row["at"]],
        "is_bounded": results.listed > MOST_ON_MAP,
        "most": MOST_ON_MAP,
        "provinces": provinces,
        "shades": shades(provinces),
        "names": names_of_provinces(),
        "tiles": tiles.offered(),
    }


def counts_of_provinces(query: SearchQuery, results: SearchResults) -> list[dict]:
    """Provinces with their number of results, most first; of those asked for only, where territories were."""
    counts, words = results.counts.get("territory", {}), vocabulary()
    chosen, toggles = query.facets.get("territory", ()), Toggles(query, "territory")
    found = []
    for row in words.territories.values():
        line = {each.code for each in words.lineage(row)}
        if row.level == PROVINCE and counts.get(row.code) and (not chosen or line.intersection(chosen)):
            is_chosen = row.code in chosen
            found.append({"row": row, "count": counts[row.code], "url": "" if is_chosen else toggles.to(row.code)})
    largest = max((each["count"] for each in found), default=0)
    found.sort(key=lambda each: (-each["count"], each["row"].label.casefold()))
    return [each | {"shade": shade(each["count"], largest)} for each in found]


def names_of_provinces() -> str:
    """ "ITC11:Torino|ITC12:Vercelli|…" for the script that draws the map."""
    found = [row for row in vocabulary().territories.values() if row.level == PROVINCE]
    return "|".join(f"{row.code}:{short(row.label)}" for row in found)


def shade(count: int, largest: int) -> int:
    """1 for few to SHADES for most; as many steps as there can be numbers."""
    steps = min(SHADES, largest)
    return SHADES - steps + -(-count * steps // largest)


def shades(provinces: list[dict]) -> list[dict]:
    """The steps that occur, each with its smallest and largest number, for the legend."""
    found = {}
    for each in provinces:
        found.setdefault(each["shade"], []).append(each["count"])
    return [{"shade": key, "least": min(counts), "most": max(counts)} for key, counts in sorted(found.items())]
