"""What the template of a record's page is given, whichever language it is read in."""

from django.utils.translation import get_language, override, pgettext

from language.dates import spoken_date
from language.folding import fold
from practices.addresses import address, localised
from practices.card import Card, Role
from practices.card_stages import are_both_public
from practices.facts import facts_of
from practices.form_answers import form_of
from practices.history.counting import number_of_versions
from practices.links import linked_pages, links, links_to
from practices.method_phases import phases_of
from practices.models import Membership, RecordPage, RecordRole
from practices.related.listing import related_lists
from practices.review_due import overdue_since
from practices.sections import sections_of
from practices.vocabulary import language_of, vocabulary


def reading_context(page, request, facts=None):
    """`page` holds the words; the interface, the labels and the links are in the reader's language.

    `facts` are given for an earlier version of the page, whose facts are no longer those of the database.
    """
    language = get_language()
    lang = language_of(page)
    original = page.original
    is_past = facts is not None
    facts = facts or facts_of([original])[original.pk]
    roles = list(original.roles.all())
    acting = [*original.actors, *original.maturity_path]
    actors = [block.value["organisation"] for block in acting if block.value.get("organisation")]
    ids = [row.organisation_id for row in roles]
    pages = linked_pages([page.record_id, *ids], actors)
    versions = [each for each in pages if each.record_id == page.record_id]
    by_id, by_code = links_to(pages, language)
    card = Card(facts, page, language, codes=[language_of(version) for version in versions] or [lang])
    terms = vocabulary().terms
    card.roles = [
        Role(terms.get(row.role_id), by_id[row.organisation_id]) for row in roles if row.organisation_id in by_id
    ]
    sections, meanings = sections_of(page, original, lang, by_code)
    other = next((version for version in versions if language_of(version) != lang), None)
    request.alternates = alternates(page, versions)
    related, suggested = (
        ([], []) if is_past else related_lists(original, language, getattr(request, "is_preview", False))
    )
    context = {
        "facts": card,
        "original": original,
        "sections": sections,
        "meanings": meanings,
        "silent": card.silent if page.kind in ("practice", "project_card", "method") else [],
        "related": related,
        "suggested": suggested,
        "text_lang": lang,
        "original_lang": language_of(original),
        "language": language,
        "other_version": other,
        "other_lang": language_of(other) if other else "",
        "other_url": address(other) if other else "",
        "notice": notice(page, original, language, lang),
        "kind": vocabulary().term("kind", page.kind),
        "published": spoken_date(original.first_published_at, language) if original.first_published_at else "",
        "versions": number_of_versions(page.record_id, page.locale_id),
        "versions_url": localised(lang, "record_versions", code=page.record.code),
        "change_note": original.change_note if original.is_change_shown else "",
        "updated": spoken_date(original.last_published_at, language) if original.last_published_at else "",
    }
    # A record may have a section of its own by the name of the panel: then the panel says what else is missing.
    own = {fold(section.heading) for section in sections if section.is_own}
    with override(lang):
        context["is_silent_twice"] = fold(pgettext("record", "What the source does not say")) in own
    return context | by_kind(page, original, language)


def by_kind(page, original, language):
    if page.kind == "project_card":
        return {"form": form_of(page, original), "has_both_stages": are_both_public(original)}
    if page.kind == "method":
        return {"phases": phases_of(page, original, language)}
    if page.kind == "organisation":
        return organisation_context(original, language)
    return {}


def alternates(page, versions):
    """{language: address} where the record is read in each language, and which of them stand by themselves."""
    own = {language_of(version): address(version) for version in versions}
    readable = {
        code: own.get(code) or localised(code, "record_reading", code=page.record.code) for code in ("it", "fr")
    }
    return {"switch": readable, "hreflang": own, "canonical": own.get(language_of(page), "")}


def notice(page, original, language, lang):
    if lang != language:
        return {"kind": "other_language", "lang": lang}
    if not page.is_original and page.outdated_since:
        return {"kind": "outdated", "since": spoken_date(page.outdated_since, language)}
    due = overdue_since(original)
    return {"kind": "overdue", "since": spoken_date(due, language)} if due else None


def organisation_context(original, language):
    """Members, networks it belongs to, and the records in which it has a role."""
    members = list(original.members.values_list("organisation_id", flat=True))
    networks = list(
        Membership.objects.filter(organisation=original.record_id).values_list("page__record_id", flat=True)
    )
    held = list(
        RecordRole.objects.filter(organisation=original.record_id, page__in=RecordPage.objects.originals()).values_list(
            "page__record_id", "role_id"
        )
    )
    by_id, _ = links(language, ids=members + networks + [record_id for record_id, _ in held])
    terms = vocabulary().terms
    return {
        "organisation_kind": terms.get(original.organisation_kind_id),
        "members": [by_id[pk] for pk in members if pk in by_id],
        "networks": [by_id[pk] for pk in networks if pk in by_id],
        "held_roles": [
            {"link": by_id[pk], "role": terms.get(role)}
            for pk, role in held
            if pk in by_id and pk != original.record_id
        ],
    }
