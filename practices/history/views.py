"""Permanent addresses of published versions."""

from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.template.response import TemplateResponse
from django.utils.translation import get_language

from practices.addresses import address, localised
from practices.gone import SeeOther, gone
from practices.history.reading import listed, public_page, version_context, versions_of
from practices.models import Record
from practices.models.record import read_code


def versions(request, code):
    """Every published version of a record in the language of the address."""
    record = get_object_or_404(Record, code=read_code(code))
    language = get_language()
    page = public_page(record, language)
    if page is None:
        return gone(request, record)
    if code != record.code:
        return SeeOther(localised(language, "record_versions", code=record.code))
    page.record = record
    switch = {each: localised(each, "record_versions", code=record.code) for each in ("it", "fr")}
    request.alternates = {"switch": switch, "hreflang": {}, "canonical": address(page)}
    context = {"page": page, "record": record, "url": address(page), "versions": listed(record, page, language)}
    return TemplateResponse(request, "practices/versions.html", context)


def version(request, code, number):
    """One version: 410 when an editor has hidden it; never of a record that is not public (410 or 404 as for itself)."""
    record = get_object_or_404(Record, code=read_code(code))
    language = get_language()
    page = public_page(record, language)
    if page is None:
        return gone(request, record)
    found = versions_of(record, language).filter(number=number).first()
    if found is None:
        raise Http404
    if code != record.code:
        return SeeOther(localised(language, "record_version", code=record.code, number=number))
    if found.hidden_at:
        context = {"record": record, "number": number, "url": address(page)}
        return render(request, "practices/version_hidden.html", context, status=410)
    page.record = record
    past, context = version_context(found, page, request)
    return TemplateResponse(request, past.get_template(request), context)
