"""What the home page says of the whole archive."""

from collections import Counter

from django.db.models import Max
from django.utils.translation import get_language

from language.dates import spoken_date
from practices.listing import entries
from practices.method_phases import phases_of
from practices.models import Method, Record
from practices.models.kept import kept
from practices.public import public_originals
from practices.themes import territory_index, theme_index
from practices.vocabulary import language_of, vocabulary

LATEST = 3
FIGURES = ("practice", "method", "project_card", "organisation")


def home_context(home):
    """What changes with the archive only is found once per content version; readers differ in their language."""
    language = get_language()
    kinds, updated = kept("home figures", figures)
    codes = tuple(block.value for block in home.highlighted)
    highlighted, latest = kept(("home rows", language, codes), lambda: rows(codes, language))
    return {
        "themes": theme_index(),
        "territory_tiles": territory_index(),
        "highlighted": highlighted,
        "latest": latest,
        "total": sum(kinds.values()),
        "figures": [(vocabulary().term("kind", kind), kinds[kind]) for kind in FIGURES if kinds[kind]],
        "updated": spoken_date(updated, language) if updated else "",
    } | kept(("home method", language), lambda: method_context(language))


def figures():
    """(records of each kind, the last publication)"""
    originals = public_originals()
    kinds = Counter(originals.values_list("record__kind", flat=True))
    return kinds, originals.aggregate(at=Max("last_published_at"))["at"]


def rows(codes, language):
    """([Entry] of the highlighted records, [Entry] of the latest others)"""
    latest = public_originals().exclude(record__kind="organisation").order_by("-last_published_at", "-pk")
    ids = list(latest.values_list("record_id", flat=True)[:LATEST])
    highlighted = list(Record.objects.filter(code__in=codes).values_list("pk", flat=True)) if codes else []
    found = entries(highlighted + [pk for pk in ids if pk not in highlighted], language)
    return (
        [row for row in found if row.record_id in highlighted],
        [row for row in found if row.record_id not in highlighted],
    )


def method_context(language):
    """The method shown on the home page: the first with described phases, in the reader's language where it can."""
    found = Method.objects.filter(pk__in=public_originals().filter(record__kind="method").values("pk"))
    for original in found.exclude(described_phases="[]").select_related("record").order_by("first_published_at"):
        page = original
        if language_of(original) != language:
            page = Method.objects.filter(record=original.record_id, live=True, locale__language_code=language).first()
        if page:
            return {"method": page, "method_phases": phases_of(page, original, language)}
    return {}
