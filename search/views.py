"""The public search: its results as a list, and on a map; and the whole archive in numbers."""

from dataclasses import replace

from django.conf import settings
from django.http import JsonResponse
from django.template.response import TemplateResponse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import get_language

from search import outbox, tiles
from search.answer import answer
from search.budget import budget
from search.engines.base import IndexUnavailable
from search.expiry import follow_expiries
from search.fallback import from_database
from search.forms import clean
from search.glossary import synonyms
from search.indexing import engine
from search.map_page import MOST_ON_MAP, map_context
from search.mending import mend
from search.overview import kept_overview, overview_context
from search.query import SearchQuery
from search.querylog.asked import Asked
from search.results import page_context
from search.suggesting import suggestions


def search(request):
    return found(request, "search/search.html", page_context)


def map_and_list(request):
    response = found(request, "search/map.html", map_context, route="map", page=1, size=MOST_ON_MAP)
    response._csp_update = tiles.policy()
    return response


def found(request, template, context, **changes):
    """`context(cleaned, results, is_whole)` of what an address asks for; `changes` are those of the page to its query."""
    follow_expiries()
    # Asked before searching: what is found while records wait to be indexed may be old in a moment, and is not kept.
    is_current = outbox.is_empty()
    cleaned = clean(request.GET, get_language())
    cleaned = replace(cleaned, query=replace(cleaned.query, **changes))
    try:
        results, is_whole = from_index(cleaned.query), True
    except IndexUnavailable:
        mend()
        results, is_whole = from_database(cleaned.query), False
    response = told(request, template, context(cleaned, results, is_whole), is_current, is_whole)
    if not changes:  # the map shows what was searched before
        response.asked = Asked.of(cleaned.query, results.complete, engine().name if is_whole else "database")
    return response


def overview(request):
    follow_expiries()
    is_current, everything = outbox.is_empty(), SearchQuery(language=get_language(), size=1)

    def find():
        return from_index(everything)

    try:
        context, is_whole = kept_overview(find) if is_current else overview_context(find()), True
    except IndexUnavailable:
        mend()
        context, is_whole = {"is_whole": False}, False
    return told(request, "search/overview.html", {"is_whole": True} | context, is_current, is_whole)


def from_index(query):
    with budget(settings.SEARCH_READ_BUDGET):
        return answer(query, engine(), synonyms())


def told(request, template, context, is_current, is_whole):
    if is_whole and not is_current:
        mend(is_suspect=False)
    response = TemplateResponse(request, template, context)
    if not (is_current and is_whole):
        add_never_cache_headers(response)
    return response


def suggest(request):
    """JSON for the search box. Kept by what was typed (see search/suggesting), so the page cache is spared its variety."""
    follow_expiries()
    with budget(settings.SEARCH_READ_BUDGET):
        response = JsonResponse(suggestions(request.GET.get("q", ""), outbox.is_empty()))
    add_never_cache_headers(response)
    response["X-Robots-Tag"] = "noindex"
    return response
