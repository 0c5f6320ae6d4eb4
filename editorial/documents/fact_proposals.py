"""Facts that a document seems to say. They are proposed to the editor; none is written by itself."""

import re
from collections import Counter
from dataclasses import dataclass

from editorial.documents.dates_found import period_in
from language.analysis import tokens
from language.dates import spoken
from language.glossary_match import Matcher, variants
from practices.choices import Scheme
from practices.models import Record
from practices.vocabulary import vocabulary

PERIOD = re.compile(r"\b(?:periodo|période|durata|durée)\b\W{0,3}(.{4,60})", re.IGNORECASE)
MOST = 8  # of each kind
TWICE = 2  # times that a theme must be named where it is no label's value
SETS = {"themes": Scheme.THEME, "target_groups": Scheme.TARGET, "phases": Scheme.PHASE}


@dataclass(frozen=True)
class Fact:
    field: str  # of the record, or "roles" for an organisation
    value: str  # a partial date, or the primary key of a row
    label: str
    evidence: str  # the words it was read in

    @property
    def key(self):
        return f"{self.field}:{self.value}"


def facts_in(text, labelled, language):
    """[Fact]. `labelled`: {target: text} of what stood under a label such as "Periodo:"."""
    side = language or "it"
    found = list(_period(text, labelled.get("period_note", ""), side))
    for field, rows in _vocabularies().items():
        found += _named(field, rows, text, labelled, side)
    return found + list(_organisations(text, side))


def _period(text, labelled, language):
    said = labelled or next((match[1] for match in PERIOD.finditer(text[:5000])), "")
    start, end = period_in(said)
    if start:
        yield Fact("period_start", start, spoken(start, language), said.strip()[:80])
    if end:
        yield Fact("period_end", end, spoken(end, language), said.strip()[:80])


def _vocabularies():
    words = vocabulary()
    rows = {field: [term for term in words.scheme(scheme) if term.is_active] for field, scheme in SETS.items()}
    places = {"territories": words.territories, "places": words.places, "areas": words.areas}
    return rows | {field: list(each.values()) for field, each in places.items()}


def _named(field, rows, text, labelled, language):
    """Rows by how often they are named; a place is a name, so it begins with a capital."""
    is_place = field in ("territories", "places", "areas")
    label = {"target_groups": "target_detail", "themes": "@themes"}.get(field, "@places")
    counts, evidence = _counts(rows, text, language, is_place)
    sure, said = _counts(rows, labelled.get(label, ""), language, is_place)
    enough = 1 if is_place or field == "phases" else TWICE
    kept = [row for row, count in (counts + sure).most_common() if sure[row] or count >= enough][:MOST]
    return [Fact(field, str(row.pk), row.label_in(language), (said | evidence)[row]) for row in kept]


def _counts(rows, text, language, is_place):
    if not text:
        return Counter(), {}
    by_key = {row.pk: row for row in rows}
    matcher = Matcher([(row.pk, variants(row.label_in(language), language)) for row in rows], language)
    words = tokens(text, language)
    counts, evidence = Counter(), {}
    for match in matcher.find(words, text):
        first, last = words[match.start], words[match.end - 1]
        if is_place and not first.surface[:1].isupper():
            continue
        row = by_key[match.id]
        counts[row] += 1
        evidence.setdefault(row, _around(text, first.start, last.end))
    return counts, evidence


def _around(text, start, end):
    return " ".join(text[max(0, start - 30) : end + 30].split())


def _organisations(text, language):
    """Organisations of the archive that are named by their whole title."""
    records = {record.pk: record for record in Record.objects.filter(kind="organisation").exclude(title="")}
    matcher = Matcher([(pk, variants(record.title, language)) for pk, record in records.items()], language)
    words = tokens(text, language)
    found = {}
    for match in matcher.find(words, text):
        if words[match.start].surface[:1].isupper():
            found.setdefault(match.id, _around(text, words[match.start].start, words[match.end - 1].end))
    return [Fact("roles", str(pk), records[pk].title, said) for pk, said in list(found.items())[:MOST]]
