"""The words of a translation, put where wagtail-localize's editor finds them."""

from collections import defaultdict

from wagtail_localize.models import StringTranslation
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments


def paired(source, twin):
    """([(segment of the source, text of `twin` at its place)], {path: (how many segments, how many texts)} where unequal).

    `twin` is a page in the other language with the same blocks, saved or not.
    """
    texts, segments = defaultdict(list), defaultdict(list)
    for value in extract_segments(twin):
        if isinstance(value, StringSegmentValue):
            texts[value.path].append(value.string.data)
    for segment in source.stringsegment_set.select_related("string", "context").order_by("order"):
        segments[segment.context.path].append(segment)
    pairs, unequal = [], {}
    for path in segments.keys() | texts.keys():
        if len(segments[path]) == len(texts[path]):
            pairs += zip(segments[path], texts[path], strict=True)
        else:
            unequal[path] = len(segments[path]), len(texts[path])
    return pairs, unequal


def keep_strings(pairs, locale):
    """Make the texts the translations of their segments, as if somebody had typed them."""
    for segment, text in pairs:
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            context=segment.context,
            locale=locale,
            defaults={"data": text, "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL, "has_error": False},
        )
