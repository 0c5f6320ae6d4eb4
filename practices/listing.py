"""Rows of a list: what a reader of one language sees of each record before opening it."""

from dataclasses import dataclass

from django.utils.translation import pgettext

from language.periods import spoken_period
from practices.addresses import reading_address
from practices.facts import facts_of
from practices.public import public_pages
from practices.vocabulary import language_of, vocabulary

ROW_FIELDS = (
    "title",
    "url_path",
    "locale_id",
    "summary",
    "record",
    "maturity_id",
    "status_id",
    "period_start",
    "period_end",
    "last_published_at",
)


@dataclass(frozen=True)
class Entry:
    record_id: int
    code: str
    url: str
    title: str
    head: str
    rest: str
    lang: str
    kind: str
    kind_label: str
    summary: str
    where: str
    when: str
    for_whom: str
    languages_text: str
    only_in: str
    other_title: str
    other_lang: str
    places: tuple = ()  # Municipality
    territories: tuple = ()  # Territory, those of its areas where it names none

    @property
    def icon(self):
        return self.kind


def entries(record_ids, language):
    """[Entry] in the order of `record_ids`; records that are not public are left out. Four queries."""
    pages = {}
    found = public_pages().filter(record__in=list(record_ids)).order_by().select_related("record")
    for page in found.only(*ROW_FIELDS, "record__code", "record__kind", "record__original_locale"):
        pages.setdefault(page.record_id, []).append(page)
    originals = {page.record_id: page for group in pages.values() for page in group if page.is_original}
    facts = facts_of(originals.values())
    return [
        entry(pages[record_id], facts[originals[record_id].pk], language)
        for record_id in record_ids
        if record_id in originals
    ]


def entry(pages, facts, language):
    by_language = {language_of(page): page for page in pages}
    shown = by_language.get(language) or facts.page
    lang = language_of(shown)
    other = next((page for code, page in by_language.items() if code != lang), None)
    kind = vocabulary().term("kind", shown.record.kind)
    return Entry(
        record_id=shown.record_id,
        code=shown.record.code,
        url=reading_address(shown, language),
        title=shown.title,
        head=shown.title_head,
        rest=shown.title_rest,
        lang=lang,
        kind=shown.record.kind,
        kind_label=kind.label if kind else "",
        summary=shown.summary,
        where=where(facts),
        when=when(facts, language),
        for_whom=in_a_row(facts.target_groups[:3]),
        languages_text=languages_text(by_language, language),
        only_in=only_in(lang) if lang != language else "",
        other_title=other.title if other and other.title != shown.title else "",
        other_lang=language_of(other) if other else "",
        places=tuple(facts.places),
        territories=tuple(facts.territories) or tuple(row for area in facts.areas for row in area.territories.all()),
    )


def where(facts):
    """The narrowest places known: municipalities with their province, else areas, else territories."""
    if facts.places:
        territories = vocabulary().territories
        names = [place.label for place in facts.places]
        provinces = sorted(
            {short(territories[place.province_id].label) for place in facts.places} - {short(name) for name in names}
        )
        return f"{', '.join(names)} ({', '.join(provinces)})" if provinces else ", ".join(names)
    return ", ".join(row.label for row in facts.areas or facts.territories)


def in_a_row(terms):
    """Labels after one another, with a capital only where one begins or a name or acronym asks for it."""
    first, *others = [term.label for term in terms] or [""]
    lowered = [
        label[:1].lower() + label[1:] if label[1:2].islower() or label[1:2] == " " else label for label in others
    ]
    return ", ".join([first, *lowered])


def short(label):
    """A label without what it explains in parentheses: "Torino (torinese)" → "Torino"."""
    return label.partition(" (")[0]


def when(facts, language):
    period = spoken_period(facts.page.period_start, facts.page.period_end, language)
    if period:
        return period
    return facts.status.label if facts.status and facts.status.key != "non-precisato" else ""


def languages_text(codes, language):
    names = {"it": pgettext("language", "Italian, in a sentence"), "fr": pgettext("language", "French, in a sentence")}
    ordered = sorted(codes, key=lambda code: code != language)
    return ", ".join(names[code] for code in ordered)


def only_in(lang):
    if lang == "it":
        return pgettext("language", "Text in Italian, not yet translated")
    return pgettext("language", "Text in French, not yet translated")
