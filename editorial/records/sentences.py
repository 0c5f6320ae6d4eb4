"""The sentences of a translation that an import writes over, noted as they were, so that undoing it puts them back."""

from django.utils.dateparse import parse_datetime
from wagtail_localize.models import StringTranslation

COLUMNS = ("data", "translation_type", "tool_name", "last_translated_by_id", "has_error", "field_error")


def changed_pairs(pairs, locale):
    """Those of `pairs` (see `practices.translating.paired`) whose words differ from the ones that are kept; the others
    stay whose they are, somebody's or the machine's."""
    kept = _kept(pairs, locale)
    return [(segment, text) for segment, text in pairs if getattr(kept.get(_key(segment)), "data", None) != text]


def sentences_before(pairs, locale):
    """[{"string", "context", "locale": primary keys, "after": text, "before": {column: value}, or None}], for a ledger."""
    kept = _kept(pairs, locale)
    found = []
    for segment, text in pairs:
        row = kept.get(_key(segment))
        before = row and {name: getattr(row, name) for name in COLUMNS} | {"updated_at": row.updated_at.isoformat()}
        string, context = _key(segment)
        found.append({"string": string, "context": context, "locale": locale.pk, "after": text, "before": before})
    return found


def joined(first, second):
    """Of two writings of the same page: before the first, after the second."""
    before = {(each["string"], each["context"]): each["before"] for each in reversed([*first, *second])}
    after = {(each["string"], each["context"]): each for each in [*first, *second]}
    return [each | {"before": before[key]} for key, each in after.items()]


def put_back(sentences):
    """What somebody has changed since stays."""
    for each in sentences:
        rows = StringTranslation.objects.filter(
            translation_of=each["string"], context=each["context"], locale=each["locale"], data=each["after"]
        )
        if each["before"] is None:
            rows.delete()
        else:
            # Not by `save`, which would make it as of now.
            rows.update(**each["before"] | {"updated_at": parse_datetime(each["before"]["updated_at"])})


def _kept(pairs, locale):
    contexts = {segment.context_id for segment, _ in pairs}
    rows = StringTranslation.objects.filter(locale=locale, context__in=contexts)
    return {(row.translation_of_id, row.context_id): row for row in rows}


def _key(segment):
    return segment.string_id, segment.context_id
