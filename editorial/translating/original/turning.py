"""wagtail-localize's side of the change: what was the source becomes the translation, sentence by sentence."""

import json
import re
from collections import defaultdict

from wagtail_localize.models import StringTranslation, Translation, TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

_ID = re.compile(r'id="([^"]*)"')


def turn(old, new):
    """Where the translation was made with segments, it goes on with them in the other direction.

    If a sentence finds no counterpart, the page that was the original is edited as a whole from now on: it keeps every
    word, where segments would put the other language's in the gap.
    """
    sources = TranslationSource.objects.filter(object_id=old.translation_key)
    was_kept = Translation.objects.filter(source__in=sources, enabled=True).exists()
    if not sources.exists():
        return
    sources.delete()
    texts = _texts(old)
    source, _ = TranslationSource.update_or_create_from_instance(new)
    translation = Translation.objects.create(source=source, target_locale=old.locale, enabled=False)
    by_path = defaultdict(list)
    for segment in source.stringsegment_set.select_related("string", "context").order_by("order"):
        by_path[segment.context.path].append(segment)
    is_whole = texts.keys() == by_path.keys()
    for path, segments in by_path.items():
        words = _paired(segments, texts.get(path, []))
        is_whole = is_whole and words is not None
        for segment, text in zip(segments, words or [], strict=False):
            StringTranslation.objects.update_or_create(
                translation_of=segment.string,
                context=segment.context,
                locale=old.locale,
                defaults={"data": text, "translation_type": "manual", "tool_name": "", "has_error": False},
            )
    translation.enabled = was_kept and is_whole
    translation.save()


def _texts(page):
    found = defaultdict(list)
    for value in extract_segments(page):
        if isinstance(value, StringSegmentValue):
            found[value.path].append(value)
    return dict(found)


def _paired(segments, values):
    """The texts for these segments with the links named as the segments name them; None where they do not fit."""
    if len(segments) != len(values):
        return None
    words = []
    for segment, value in zip(segments, values, strict=True):
        theirs, ours = value.attrs or {}, json.loads(segment.attrs or "{}")
        names = {}
        for name, attributes in theirs.items():
            free = [each for each in ours if ours[each] == attributes and each not in names.values()]
            if not free:
                return None
            names[name] = name if name in free else free[0]
        words.append(_ID.sub(lambda match, names=names: f'id="{names.get(match[1], match[1])}"', value.string.data))
    return words
