"""Addresses that are not pages of the tree: permanent codes, themes, territories, the glossary, calendars."""

from django.http import Http404, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language, get_language_from_request

from practices.addresses import address, localised
from practices.calendar import calendar
from practices.card_stages import are_both_public
from practices.comparison.page import comparison_context
from practices.comparison.stages import stages_context
from practices.glossary import glossary_context, letter_context, plain_letter
from practices.gone import SeeOther, gone
from practices.lists import list_context
from practices.models import Record, Territory
from practices.models.record import read_code
from practices.public import best_page
from practices.themes import territory_ids, territory_index, theme_index, theme_named
from practices.vocabulary import language_of


def record_by_code(request, code):
    """The permanent address: 303 to the best version for the reader, 410 for a withdrawn record."""
    record = get_object_or_404(Record.objects.select_related("merged_into"), code=read_code(code))
    if record.merged_into:
        return HttpResponsePermanentRedirect(reverse("record_by_code", args=[record.merged_into.code]))
    language = get_language_from_request(request)
    page = best_page(record, language)
    if page is None:
        return gone(request, record)
    here = language_of(page) == language
    response = SeeOther(address(page) if here else localised(language, "record_reading", code=record.code))
    patch_vary_headers(response, ["Accept-Language"])
    return response


def record_reading(request, code):
    """A record in the interface of a language it has not been translated into yet."""
    record = get_object_or_404(Record.objects.select_related("merged_into"), code=read_code(code))
    if record.merged_into:
        survivor = localised(get_language(), "record_reading", code=record.merged_into.code)
        return HttpResponsePermanentRedirect(survivor)
    page = best_page(record, get_language())
    if page is None:
        return gone(request, record)
    if language_of(page) == get_language():
        return SeeOther(address(page))
    if code != record.code:
        return SeeOther(localised(get_language(), "record_reading", code=record.code))
    page = page.specific
    return TemplateResponse(request, page.get_template(request), page.get_context(request))


def themes(request):
    return TemplateResponse(request, "practices/themes.html", {"index": theme_index()})


def theme(request, key):
    term = theme_named(key)
    context = {"term": term} | list_context(request, themes=term.pk)
    return TemplateResponse(request, "practices/theme.html", context)


def territories(request):
    return TemplateResponse(request, "practices/territories.html", territory_index())


def territory(request, code):
    found = get_object_or_404(Territory, code=code.upper())
    context = {"territory": found} | list_context(request, territories__in=territory_ids(found))
    return TemplateResponse(request, "practices/territory.html", context)


def glossary(request):
    return TemplateResponse(request, "practices/glossary.html", glossary_context(request))


def glossary_letter(request, letter):
    plain = plain_letter(letter)
    if plain != letter.lower():
        return HttpResponsePermanentRedirect(localised(get_language(), "glossary_letter", letter=plain))
    return TemplateResponse(request, "practices/glossary.html", letter_context(request, letter))


def compare(request):
    return TemplateResponse(request, "practices/compare.html", comparison_context(request))


def card_stages(request, code):
    """The preliminary and the definitive version of a public card; 404 where only one was published."""
    record = get_object_or_404(Record, code=read_code(code), kind="project_card")
    page = best_page(record, get_language())
    card = page and page.specific.original
    if not card or not are_both_public(card):
        raise Http404
    here = language_of(page) == get_language()
    request.alternates = {
        "switch": {each: localised(each, "card_stages", code=record.code) for each in ("it", "fr")},
        "hreflang": {},
        "canonical": "",
    }
    context = stages_context(card) | {
        "page": page,
        "text_lang": language_of(page),
        "card_url": address(page) if here else localised(get_language(), "record_reading", code=record.code),
    }
    return TemplateResponse(request, "practices/card_stages.html", context)


def event_ics(request, code):
    """An event as iCalendar (RFC 5545); 404 where its day is not known."""
    record = get_object_or_404(Record, code=read_code(code), kind="event")
    page = best_page(record, get_language())
    text = page and calendar(page.specific, page.specific.original, request)
    if not text:
        raise Http404
    return HttpResponse(
        text,
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{record.code}.ics"'},
    )
