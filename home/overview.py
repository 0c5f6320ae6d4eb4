"""What the home page says of the whole archive."""

from collections import Counter

from django.db.models import Max
from django.utils.translation import get_language

from language.dates import spoken_date
from practices.listing import entries
from practices.method_phases import phases_of
from practices.models import Method, Record
from practices.public import public_originals
from practices.themes import territory_index, theme_index
from practices.vocabulary import language_of, vocabulary

LATEST = 3
FIGURES = ("practice", "method", "project_card", "organisation")


def home_context(home):
    language = get_language()
    originals = public_originals()
    kinds = Counter(originals.values_list("record__kind", flat=True))
    latest = originals.exclude(record__kind="organisation").order_by("-last_published_at", "-pk")
    codes = [block.value for block in home.highlighted]
    highlighted = list(Record.objects.filter(code__in=codes).values_list("pk", flat=True)) if codes else []
    ids = list(latest.values_list("record_id", flat=True)[:LATEST])
    rows = entries(highlighted + [pk for pk in ids if pk not in highlighted], language)
    updated = originals.aggregate(at=Max("last_published_at"))["at"]
    return {
        "themes": theme_index(),
        "territory_tiles": territory_index(),
        "highlighted": [row for row in rows if row.record_id in highlighted],
        "latest": [row for row in rows if row.record_id not in highlighted],
        "total": sum(count for kind, count in kinds.items() if kind != "organisation"),
        "figures": [(vocabulary().term("kind", kind), kinds[kind]) for kind in FIGURES if kinds[kind]],
        "updated": spoken_date(updated, language) if updated else "",
    } | method_context(language)


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
