"""Report for editors: what readers ask for, what they do not find, what they find and do not open."""

from urllib.parse import urlencode

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import pgettext_lazy

from language.analysis import LANGUAGES
from practices.language_names import LANGUAGE_NAMES
from search.models import Synonym
from search.querylog import report

RIGHT = "search.view_askedsearch"
PERIODS = {
    "7": pgettext_lazy("querylog", "the last 7 days"),
    "30": pgettext_lazy("querylog", "the last 30 days"),
    "90": pgettext_lazy("querylog", "the last 90 days"),
    "all": pgettext_lazy("querylog", "everything that is kept"),
}


def is_open_to(user) -> bool:
    return user.has_perm(RIGHT)


def searches(request):
    language, period, days = _asked(request)
    context = {
        "language": language,
        "languages": LANGUAGE_NAMES,
        "period": period,
        "periods": PERIODS,
        "kept_days": settings.QUERY_LOG_DAYS,
        "total": report.total(language, days),
        "asked": report.most_asked(language, days),
        "failed": [
            (row, _synonym_address(request.user, row.words, language)) for row in report.nothing_found(language, days)
        ],
        "unopened": report.few_clicked(language, days),
        "public_search": _in(language, "search"),
        "export_url": f"{reverse('searches_export')}?{urlencode({'period': period})}",
    }
    return render(request, "search/admin/searches.html", context)


def searches_export(request):
    _, _, days = _asked(request)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    name = f"searches-{timezone.localdate():%Y-%m-%d}.csv"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response.write("\ufeff")  # or spreadsheets take the accents for something else
    report.export(response, days, LANGUAGES)
    return response


def _asked(request):
    """(language, period, days); what is none of these is the first of them."""
    if not is_open_to(request.user):
        raise PermissionDenied
    own = translation.get_language()
    language = request.GET.get("language")
    language = language if language in LANGUAGES else own if own in LANGUAGES else LANGUAGES[0]
    period = request.GET.get("period") if request.GET.get("period") in PERIODS else "30"
    return language, period, None if period == "all" else int(period)


def _synonym_address(user, words, language):
    """Where the words become a synonym, for those who may make one: the words are filled in."""
    if not user.has_perm("search.add_synonym"):
        return ""
    return f"{reverse(Synonym.snippet_viewset.get_url_name('add'))}?{urlencode({f'also_{language}': words})}"


def _in(language, name):
    with translation.override(language):
        return reverse(name)
