"""The page of results: what the template is given."""

import re

from django.core.paginator import Paginator
from django.utils.translation import get_language, pgettext

from language.analysis import LANGUAGES
from practices.glossary_binding import index_for
from search.addresses import address, filters
from search.attachments.passages import document_passages
from search.entries import entries_of
from search.glossary import false_friends
from search.parsing import parse
from search.query import SearchQuery, SearchResults
from search.sidebar import active, sidebar

_SENTENCE = re.compile(r".{20,}?[.](?=\s+[A-ZÀ-Ý«])", re.DOTALL)
_MOST_TOLD = 2


def page_context(cleaned, results: SearchResults, is_whole: bool) -> dict:
    query = cleaned.query
    return {
        **around(cleaned, results, is_whole),
        **lists(query, results),
        "pagination": Paginator(range(results.listed), query.size).get_page(query.page),
    }


def around(cleaned, results: SearchResults, is_whole: bool) -> dict:
    """What stands around the results, however they are shown. `is_whole`: the index answered, not the database."""
    query = cleaned.query
    return {
        "query": query.text,
        "results": results,
        "facets": sidebar(query, results),
        "active": active(query, cleaned.labels),
        "hidden": filters(query),
        "unknown": cleaned.unknown,
        "reset_url": address(query, facets={}),
        "first_url": address(query),
        "literal_url": address(query, is_literal=True),
        "searched": searched(query.text, results.corrections),
        "sorts": sorts(query) if is_whole and query.text else [],
        "list_url": address(query, route="search"),
        "map_url": address(query, route="map"),
        "route": query.route,
        "is_whole": is_whole,
        "friends": told(query.text),
        "meant_url": address(query, text=results.meant) if results.meant else "",
    }


def lists(query: SearchQuery, results: SearchResults) -> dict:
    """Entries of the records that are still public, the complete matches apart from the partial ones."""
    found = {True: [], False: []}
    hits = {hit.record_id: hit for hit in results.hits}
    order = (query.language, *(language for language in LANGUAGES if language != query.language))
    documents = document_passages(results, order)
    for entry in entries_of(hits, query.language):
        hit = hits[entry.record_id]
        shown = row(entry, hit, results.highlighter, order) | {"document": documents.get(entry.record_id)}
        found[hit.is_complete].append(shown)
    start = (query.page - 1) * query.size + 1
    return {
        "complete": found[True],
        "partial": found[False],
        "start": start,
        "partial_start": start + len(found[True]),
    }


def row(entry, hit, highlighter, order):
    """What a hit shows besides its entry: the passage found, else the labels or the title that were."""
    passage = highlighter.passage(hit.texts, order)
    found = {"entry": entry, "through": hit.through}
    if passage.has_match:
        return found | {"passage": passage.html, "passage_lang": passage.language}
    described = highlighter.described(hit.texts, order)
    if described.has_match:
        return found | {"described": described.html, "described_lang": described.language}
    return found | {side: highlighter.marked(getattr(entry, side), entry.lang) for side in ("head", "rest")}


def told(text) -> list[dict]:
    """False friends in a query, each with the note of the glossary's term that explains it to this reader."""
    meanings = index_for(get_language()).meanings
    found = []
    for friend in false_friends().among(parse(text)):
        known = [meanings[slug] for slug in friend.slugs if slug in meanings]
        if known:
            meaning = next((each for each in known if each.note), known[0])
            note = _SENTENCE.match(meaning.note)
            found.append({"word": friend.word, "meaning": meaning, "note": note[0] if note else meaning.note})
    return found[:_MOST_TOLD]


def sorts(query):
    named = {"relevance": pgettext("search", "relevance"), "recent": pgettext("search", "newest")}
    return [{"key": key, "label": label, "current": query.sort == key} for key, label in named.items()]


def searched(text, corrections):
    """The query as it was searched, for the reader."""
    for correction in corrections:
        text = text.replace(correction.written, correction.searched)
    return text
