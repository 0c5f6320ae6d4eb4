"""A record's other language, through wagtail-localize: every segment translated, then published."""

from collections import defaultdict

from wagtail_localize.models import StringTranslation, Translation, TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments


def translate(page, locale, values):
    """Publish `page` in `locale`, where its texts are `values`; the translated page is live once this is committed."""
    source, _ = TranslationSource.update_or_create_from_instance(page)
    translation, _ = Translation.objects.get_or_create(source=source, target_locale=locale)
    twin = type(page)(locale=locale, **values)
    for segment, text in _pairs(page.slug, source, twin):
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            context=segment.context,
            locale=locale,
            defaults={"data": text, "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL, "has_error": False},
        )
    total, done = translation.get_progress()
    if done != total:
        raise ValueError(f"{page.slug}: {total - done} of {total} texts have no translation.")
    translation.save_target(publish=True)


def _pairs(name, source, twin):
    """Each segment of the original with the text at the same place of the twin, an unsaved page with the same blocks."""
    texts = defaultdict(list)
    for value in extract_segments(twin):
        if isinstance(value, StringSegmentValue):
            texts[value.path].append(value.string.data)
    segments = defaultdict(list)
    for segment in source.stringsegment_set.select_related("string", "context").order_by("order"):
        segments[segment.context.path].append(segment)
    for path in segments.keys() | texts.keys():
        if len(segments[path]) != len(texts[path]):
            raise ValueError(f"{name}, {path}: {len(segments[path])} texts, but {len(texts[path])} in translation.")
    return [pair for path, rows in segments.items() for pair in zip(rows, texts[path], strict=True)]
