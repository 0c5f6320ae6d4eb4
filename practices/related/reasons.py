"""Why a record is suggested: one whole sentence for each reason, in the reader's language."""

from django.utils.html import escape
from django.utils.safestring import mark_safe
from django.utils.translation import get_language, pgettext, pgettext_lazy

from practices.titles import two_voices
from practices.vocabulary import vocabulary

TITLED = ("cited", "organisations", "methods")  # of these `first` is a record, whose title is said
SENTENCES = {
    "named_related": pgettext_lazy("reason", "Names this record among its related content"),
    "named_part_of": pgettext_lazy("reason", "Is part of what is described here"),
    "named_applies": pgettext_lazy("reason", "Uses this method"),
    "named_follows": pgettext_lazy("reason", "Follows on from what is described here"),
    "named_described_in": pgettext_lazy("reason", "Is described in this document"),
    "named_presented_at": pgettext_lazy("reason", "Was presented on this occasion"),
    "methods": pgettext_lazy("reason", "Uses the method “%(first)s”"),
    "organisations": pgettext_lazy("reason", "Same organisation: %(first)s"),
    "cited": pgettext_lazy("reason", "Cited together in “%(first)s”"),
    "themes_places": pgettext_lazy("reason", "Same theme and municipality: %(first)s; %(second)s"),
    "themes_areas": pgettext_lazy("reason", "Same theme and area: %(first)s; %(second)s"),
    "themes_province": pgettext_lazy("reason", "Same theme and province: %(first)s; %(second)s"),
    "themes_department": pgettext_lazy("reason", "Same theme and département: %(first)s; %(second)s"),
    "themes_region": pgettext_lazy("reason", "Same theme and region: %(first)s; %(second)s"),
    "themes": pgettext_lazy("reason", "Same theme: %(first)s"),
    "places": pgettext_lazy("reason", "Same municipality: %(first)s"),
    "areas": pgettext_lazy("reason", "Same area: %(first)s"),
    "province": pgettext_lazy("reason", "Same province: %(first)s"),
    "department": pgettext_lazy("reason", "Same département: %(first)s"),
    "region": pgettext_lazy("reason", "Same region: %(first)s"),
    "phases": pgettext_lazy("reason", "Same method phase: %(first)s"),
    "target_groups": pgettext_lazy("reason", "Same target group: %(first)s"),
    "thematic_axes": pgettext_lazy("reason", "Same thematic axis: %(first)s"),
    "development_lines": pgettext_lazy("reason", "Same development line: %(first)s"),
    "participation_forms": pgettext_lazy("reason", "Same form of participation: %(first)s"),
    "words": pgettext_lazy("reason", "Similar text"),
}


def records_spoken_of(suggestions):
    """Ids of the records whose titles the reasons say."""
    return {row.first for row in suggestions if row.reason in TITLED and row.first}


def why(suggestion, links):
    """The sentence as safe HTML; empty where there is none, or where it speaks of what the reader may not see.

    `links`: {record id: RecordLink} with those of `records_spoken_of`.
    """
    names, key = [], suggestion.reason
    if key in TITLED:
        names.append(_titled(links.get(suggestion.first)))
    else:
        for name, pk in zip(key.split("_") if key.startswith("themes_") else [key], _rows(suggestion), strict=False):
            row = _row(name, pk)
            names.append(escape(row.label) if row else "")
            if name == "territories" and row:
                key = key.replace(name, _level(row))
    sentence = SENTENCES.get(key)
    if sentence is None or not all(names):
        return pgettext("reason", "Chosen by the editors") if suggestion.is_pinned else ""
    return mark_safe(escape(sentence) % dict(zip(("first", "second"), names, strict=False)))


def _rows(suggestion):
    return [pk for pk in (suggestion.first, suggestion.second) if pk]


def _row(name, pk):
    words = vocabulary()
    held = {"territories": words.territories, "areas": words.areas, "places": words.places}
    return held.get(name, words.terms).get(pk)


def _level(territory):
    """The word for a territory: Italy has provinces where France has départements."""
    if territory.level < 3:
        return "region"
    return "department" if territory.code.startswith("FR") else "province"


def _titled(link):
    if link is None:
        return ""
    name = escape(two_voices(link.title)[0])
    return name if link.lang == get_language() else mark_safe(f'<span lang="{link.lang}">{name}</span>')
