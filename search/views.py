"""The public search."""

from django.conf import settings
from django.template.response import TemplateResponse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import get_language

from search import outbox
from search.answer import answer
from search.budget import budget
from search.engines.base import IndexUnavailable
from search.expiry import follow_expiries
from search.fallback import from_database
from search.forms import clean
from search.glossary import synonyms
from search.indexing import engine
from search.mending import mend
from search.results import page_context


def search(request):
    follow_expiries()
    # Asked before searching: what is found while records wait to be indexed may be old in a moment, and is not kept.
    is_current = outbox.is_empty()
    cleaned = clean(request.GET, get_language())
    try:
        with budget(settings.SEARCH_READ_BUDGET):
            results, is_whole = answer(cleaned.query, engine(), synonyms()), True
    except IndexUnavailable:
        mend()
        results, is_whole = from_database(cleaned.query), False
    if is_whole and not is_current:
        mend(is_suspect=False)
    response = TemplateResponse(request, "search/search.html", page_context(cleaned, results, is_whole))
    if not (is_current and is_whole):
        add_never_cache_headers(response)
    return response
