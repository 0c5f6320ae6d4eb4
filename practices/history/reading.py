"""An earlier version as readers see it: its words and facts, today's links."""

from django.core.exceptions import FieldDoesNotExist
from django.utils.translation import get_language, pgettext
from wagtail.models import Locale

from language.dates import spoken_date
from practices.addresses import address, localised
from practices.facts import Facts, fill
from practices.models import PublishedVersion
from practices.public import public_pages
from practices.reading import reading_context


def public_page(record, language):
    """The page in a language whose versions may be read: only those of what is public now; None otherwise."""
    page = public_pages().filter(record=record, locale__language_code=language).select_related("record").first()
    return page and page.specific


def versions_of(record, language):
    locale = Locale.objects.get(language_code=language)
    return PublishedVersion.objects.filter(record=record, locale=locale)


def listed(record, page, language):
    """[dict] of the versions of a page, newest first: number, date, what changed, address unless hidden."""
    found = versions_of(record, language).only(
        "number", "published_at", "changed", "note", "is_note_shown", "hidden_at"
    )
    return [
        {
            "number": version.number,
            "date": spoken_date(version.published_at, language),
            "changed": labels(version.changed, page),
            "note": version.note if version.is_note_shown else "",
            "is_hidden": version.hidden_at is not None,
            "url": localised(language, "record_version", code=record.code, number=version.number),
        }
        for version in found
    ]


def labels(names, page):
    """The fields of these names in the reader's language, each once."""
    words = {
        "title": pgettext("history", "title"),
        "roles": pgettext("history", "organisations"),
        "related": pgettext("history", "related records"),
        "members": pgettext("history", "members"),
    }
    found = []
    for name in names:
        try:
            label = words.get(name) or str(page._meta.get_field(name).verbose_name)
        except (FieldDoesNotExist, AttributeError):  # a field that is no more
            continue
        if label not in found:
            found.append(label)
    return found


def version_context(version, page, request):
    """(page, context) for the record's own template: `page` as it was, in the page tree as it is."""
    language = get_language()
    past = page.with_content_json(version.content)
    if version.facts:
        past.__dict__["original"] = page.original.with_content_json(version.facts)
        past.original.record = past.record = page.record
    facts = Facts(past.original)
    fill(facts, version.sets)
    context = reading_context(past, request, facts=facts)
    newest = version.number == versions_of(page.record, language).values_list("number", flat=True).first()
    date = spoken_date(version.published_at, language)
    request.alternates = {"switch": request.alternates["switch"], "hreflang": {}, "canonical": address(page)}
    return past, context | {
        "page": past,
        "related": [],
        "suggested": [],
        "updated": date,
        "change_note": version.note if version.is_note_shown else "",
        "version": version,
        "notice": {
            "kind": "version",
            "number": version.number,
            "date": date,
            "is_newest": newest,
            "url": address(page),
            "all": localised(language, "record_versions", code=page.record.code),
        },
    }
