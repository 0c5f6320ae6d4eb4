"""Suggestions are found at publication and kept, on this record's page and on the others' at once."""

from collections import defaultdict

from django.db import transaction

from practices.choices import RelationKind
from practices.models import RecordPage, Suggestion, SuggestionChoice
from practices.related.finding import NAMED, related_to

KEPT = 12  # for each record: more than are shown, as some may be withdrawn or restricted meanwhile
PIN, HIDE = SuggestionChoice.Choice.PIN, SuggestionChoice.Choice.HIDE


@transaction.atomic
def keep_suggestions(page, is_alone=True):
    """Find anew what a published original suggests. Unless the whole archive is done, others suggest it at once too."""
    choices = dict(page.suggestion_choices.values_list("record_id", "choice"))
    pinned = [pk for pk, choice in choices.items() if choice == PIN]
    explicit = dict(page.related.values_list("record_id", "kind"))
    always = {*explicit, *pinned}
    found = related_to(page, always)
    kept = [each for number, each in enumerate(found) if number < KEPT or each.record_id in always]
    Suggestion.objects.filter(record=page.record_id).delete()
    Suggestion.objects.bulk_create(
        _row(page.record_id, each.record_id, each, each.naming, is_pinned=each.record_id in pinned)
        for each in kept
        if choices.get(each.record_id) != HIDE
    )
    if is_alone and page.kind != "organisation":
        _tell_others(page, kept, explicit)


def forget_suggestions(record_id):
    """A record that is withdrawn suggests nothing and is suggested nowhere."""
    Suggestion.objects.filter(record=record_id).delete()
    Suggestion.objects.filter(other=record_id).delete()


def keep_all(say=lambda number: None):
    """Find everything anew; returns how many records there are."""
    pages = RecordPage.objects.originals().filter(live=True).order_by("pk").values_list("pk", flat=True)
    for number, pk in enumerate(pages, 1):
        keep_suggestions(RecordPage.objects.select_related("record").get(pk=pk).specific, is_alone=False)
        say(number)
    return len(pages)


def _tell_others(page, found, explicit):
    """The records that this one suggests suggest it in turn, unless theirs are better or their editors say never."""
    mine = page.record_id
    Suggestion.objects.filter(other=mine, is_pinned=False).delete()
    hiding = SuggestionChoice.objects.filter(record=mine, choice=HIDE, page__in=[each.page_id for each in found])
    hidden = set(hiding.values_list("page__record_id", flat=True))
    pinning = set(Suggestion.objects.filter(other=mine).values_list("record_id", flat=True))
    scores = defaultdict(dict)
    ids = [each.record_id for each in found]
    for pk, record_id, score in Suggestion.objects.filter(record__in=ids, is_pinned=False).values_list(
        "pk", "record_id", "score"
    ):
        scores[record_id][pk] = score
    rows, worst = [], []
    for each in found:
        others = scores[each.record_id]
        if each.record_id in hidden | pinning:
            continue
        row = _row(each.record_id, mine, each, explicit.get(each.record_id, ""))
        if len(others) >= KEPT:
            least = min(others, key=others.get)
            if others[least] >= row.score:
                continue
            worst.append(least)
        rows.append(row)
    Suggestion.objects.filter(pk__in=worst).delete()
    Suggestion.objects.bulk_create(rows)


def _row(record_id, other_id, found, naming, is_pinned=False):
    """`naming`: the kind of the relation by which the editors of `other_id` name `record_id`.

    It is the best of reasons, but one of no particular kind says less than any fact.
    """
    row = Suggestion(record_id=record_id, other_id=other_id, score=found.score, is_pinned=is_pinned)
    row.reason, row.first, row.second = found.reason, found.first, found.second
    if naming:
        row.score += NAMED
    if naming and (naming != RelationKind.RELATED or not found.reason):
        row.reason, row.first, row.second = f"named_{naming}", None, None
    return row
