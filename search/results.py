"""The page of results: what the template is given."""

from django.core.paginator import Paginator
from django.utils.translation import pgettext

from language.analysis import LANGUAGES
from search.addresses import address, filters
from search.entries import entries_of
from search.query import SearchQuery, SearchResults
from search.sidebar import active, sidebar


def page_context(cleaned, results: SearchResults, is_whole: bool) -> dict:
    """`is_whole`: the index answered, not the database in its place."""
    query = cleaned.query
    return {
        "query": query.text,
        "results": results,
        **lists(query, results),
        "facets": sidebar(query, results),
        "active": active(query, cleaned.labels),
        "hidden": filters(query),
        "unknown": cleaned.unknown,
        "reset_url": address(query, facets={}),
        "first_url": address(query),
        "literal_url": address(query, is_literal=True),
        "searched": searched(query.text, results.corrections),
        "sorts": sorts(query) if is_whole and query.text else [],
        "pagination": Paginator(range(results.listed), query.size).get_page(query.page),
        "is_whole": is_whole,
    }


def lists(query: SearchQuery, results: SearchResults) -> dict:
    """Entries of the records that are still public, the complete matches apart from the partial ones."""
    found = {True: [], False: []}
    hits = {hit.record_id: hit for hit in results.hits}
    order = (query.language, *(language for language in LANGUAGES if language != query.language))
    for entry in entries_of(hits, query.language):
        hit = hits[entry.record_id]
        passage = results.highlighter.passage(hit.texts, order)
        row = {"entry": entry, "passage": passage.html if passage.has_match else "", "passage_lang": passage.language}
        found[hit.is_complete].append(row)
    start = (query.page - 1) * query.size + 1
    return {
        "complete": found[True],
        "partial": found[False],
        "start": start,
        "partial_start": start + len(found[True]),
    }


def sorts(query):
    named = {"relevance": pgettext("search", "relevance"), "recent": pgettext("search", "newest")}
    return [{"key": key, "label": label, "current": query.sort == key} for key, label in named.items()]


def searched(text, corrections):
    """The query as it was searched, for the reader."""
    for correction in corrections:
        text = text.replace(correction.written, correction.searched)
    return text
