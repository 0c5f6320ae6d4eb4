"""What is kept of a page's completeness: when it is saved, when its original's facts change, when the rules do."""

from editorial.completeness.declared import DECLARED
from editorial.completeness.measure import measure, percentage, weights
from editorial.completeness.rules import RULES
from editorial.models import CompletenessRule, RecordCompleteness

BATCH = 500


def keep(page):
    """The measure of a page just saved; on an original its facts reach the translations' figures too."""
    rows = weights(page.kind)
    found = measure(page, rows)
    values = {"percent": found.percent, "shares": found.shares}
    if not RecordCompleteness.objects.filter(pk=page.pk).update(**values):
        RecordCompleteness.objects.create(page_id=page.pk, **values)
    if page.is_original:
        facts = {key: value for key, value in found.shares.items() if RULES[key].is_fact}
        for kept in RecordCompleteness.objects.filter(page__record=page.record_id).exclude(pk=page.pk):
            shares = kept.shares | facts
            if shares != kept.shares:
                percent = percentage(shares, rows)
                RecordCompleteness.objects.filter(pk=kept.pk).update(shares=shares, percent=percent)
    return found


def recount(kind):
    """Percentages of all pages of a kind by its rules as they are now, from the shares kept."""
    rows = weights(kind)
    changed = []
    for kept in RecordCompleteness.objects.filter(page__record__kind=kind).iterator(chunk_size=BATCH):
        percent = percentage(kept.shares, rows)
        if percent != kept.percent:
            kept.percent = percent
            changed.append(kept)
    RecordCompleteness.objects.bulk_update(changed, ["percent"], batch_size=BATCH)


def seed(using="default"):
    """The declared rules that are not there yet. What an editor changed stays."""
    rules = CompletenessRule.objects.using(using)
    there = set(rules.values_list("kind", "key"))
    rules.bulk_create(
        CompletenessRule(kind=kind, key=key, order=order, weight=weight, is_required=is_required)
        for kind, declared in DECLARED.items()
        for order, (key, weight, is_required) in enumerate(declared)
        if (kind, key) not in there
    )
