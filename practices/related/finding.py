"""The records that are most related to one: by what both are facts of, then by what both say."""

from dataclasses import dataclass, replace

from django.db.models import Q

from practices.models import RecordPage, RecordRole, RelatedRecord
from practices.related.shared import best_pages, facts_to_share, shared_by
from practices.related.words import likeness, word_sets

LOOKED_AT = 80  # pages that share most facts
COMPARED = 40  # of them, in their words
NAMED, CITED, WORDS = 5.0, 2.0, 4.0
ALIKE = 0.3  # from here on the words are a reason of their own
LEAST = 0.5  # a pair that scores less has nothing to say to a reader
CITING = ("publication", "event", "method")
MOST_CITED = 30  # what names more records than this is a list, and says nothing of any two of them


@dataclass(frozen=True)
class Found:
    record_id: int
    page_id: int
    score: float
    reason: str = ""  # as true of the one as of the other
    first: int | None = None
    second: int | None = None
    naming: str = ""  # kind of the relation by which the other record's editors name this one

    @property
    def rank(self):
        return (-self.score - (NAMED if self.naming else 0), -self.page_id)


def related_to(page, always=()):
    """[Found] for an original page, best first; the records in `always` are among them however little they share.

    Live pages whoever may read them: who may is asked when the list is shown, as it can change without a publication.
    """
    facts = facts_to_share(page)
    scores = best_pages(facts, LOOKED_AT)
    named = dict(_naming(page))
    cited = _cited_with(page)
    others = dict(
        RecordPage.objects.originals()
        .filter(Q(pk__in=[*scores, *named]) | Q(record__in=[*cited, *always]), live=True)
        .exclude(Q(record__kind="organisation") | Q(record=page.record_id))
        .order_by()
        .values_list("pk", "record_id")
    )
    if page.kind == "organisation":  # its page lists the records in which it has a role
        held = RecordRole.objects.filter(organisation=page.record_id, page__in=others).values_list("page_id", flat=True)
        others = {pk: record_id for pk, record_id in others.items() if pk not in set(held)}
    shared = shared_by(facts, others)
    found = [_found(pk, others[pk], shared[pk], named.get(pk, ""), cited.get(others[pk])) for pk in others]
    found.sort(key=lambda each: each.rank)
    kept, rest = found[:COMPARED], [each for each in found[COMPARED:] if each.record_id in always]
    return _with_words(page, kept + rest, set(always))


def _naming(page):
    """(page pk, kind of relation) of the pages whose editors relate them to this record."""
    rows = RelatedRecord.objects.filter(record=page.record_id, page__live=True).order_by("-page_id")
    return rows.values_list("page_id", "kind")[:LOOKED_AT]


def _cited_with(page):
    """{record id: id of the record that names both}"""
    citing = RelatedRecord.objects.filter(
        record=page.record_id, page__live=True, page__record__kind__in=CITING
    ).order_by("-page_id")
    sources = dict(citing.values_list("page_id", "page__record_id")[:20])
    cited = {}
    for page_id, record_id in RelatedRecord.objects.filter(page__in=sources).values_list("page_id", "record_id"):
        cited.setdefault(page_id, []).append(record_id)
    return {pk: sources[source] for source, pks in cited.items() if len(pks) <= MOST_CITED for pk in pks}


def _found(page_id, record_id, shared, naming, citing):
    best = {}  # the rarest row of each set
    for fact in shared:
        if fact.name not in best or fact.weight > best[fact.name].weight:
            best[fact.name] = fact
    reasons = [(CITED, "cited", citing, None)] if citing else []
    reasons += [(fact.weight, name, fact.row_id, None) for name, fact in best.items()]
    where = next((best[name] for name in ("places", "areas", "territories") if name in best), None)
    if where and "themes" in best:
        theme = best["themes"]
        reasons.append((theme.weight + where.weight, f"themes_{where.name}", theme.row_id, where.row_id))
    score = sum(fact.weight for fact in shared) + (CITED if citing else 0)
    _, reason, first, second = max(reasons, key=lambda each: each[0], default=(0, "", None, None))
    return Found(record_id, page_id, score, reason, first, second, naming)


def _with_words(page, found, always):
    """Scores with what the words add; pairs that have little in common left out."""
    words = word_sets([page.record_id, *(each.record_id for each in found)])
    own = words.get(page.record_id, {})
    scored = []
    for each in found:
        alike = likeness(own, words.get(each.record_id, {}))
        each = replace(each, score=each.score + WORDS * alike)
        if alike >= ALIKE and (not each.reason or each.score - WORDS * alike < 1):
            each = replace(each, reason="words", first=None, second=None)
        if each.score >= LEAST or each.naming or each.record_id in always:
            scored.append(each)
    return sorted(scored, key=lambda each: each.rank)
