"""Records with a translation as wagtail-localize makes it, for tests."""

from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from editorial.translating.exchange import po, xliff
from editorial.translating.segments import segments_of

FORMATS = {"po": po, "xlf": xliff}


def begin_translation(page, language="fr"):
    """As after "translate this page": segments, and a draft in the other language."""
    source, _ = TranslationSource.update_or_create_from_instance(page)
    locale = Locale.objects.get(language_code=language)
    translation, _ = Translation.objects.get_or_create(source=source, target_locale=locale)
    translation.save_target(publish=False)
    return translation


def put(translation, words, kind="manual", **changes):
    """Write `words(source)` for every segment."""
    for segment in translation.source.stringsegment_set.select_related("string", "context"):
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            context=segment.context,
            locale=translation.target_locale,
            defaults={"data": words(segment.string.data), "translation_type": kind, "has_error": False} | changes,
        )


def translated(page, language="fr", words=lambda source: f"{source} tradotto", publish=True):
    """The page of the other language, all of it translated by hand; published where `publish`."""
    translation = begin_translation(page, language)
    put(translation, words)
    translation.save_target(publish=False)
    target = translation.get_target_instance()
    if publish:
        target.get_latest_revision().publish()
    return type(page).objects.get(pk=target.pk)


def written(translation, format_, change=lambda text: text):
    """The file as it is downloaded, once `change` has had its text."""
    return change(FORMATS[format_].write(translation, segments_of(translation)).decode()).encode()


def kept_sentences():
    """Everything that is translated, to be compared before and after."""
    return sorted(StringTranslation.objects.values_list("pk", "data", "translation_type", "updated_at"))
