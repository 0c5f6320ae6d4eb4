"""A record's other language, through wagtail-localize: every segment translated, then published."""

from wagtail_localize.models import Translation, TranslationSource

from practices.translating import keep_strings, paired


def translate(page, locale, values):
    """Publish `page` in `locale`, where its texts are `values`; the translated page is live once this is committed."""
    source, _ = TranslationSource.update_or_create_from_instance(page)
    translation, _ = Translation.objects.get_or_create(source=source, target_locale=locale)
    pairs, unequal = paired(source, type(page)(locale=locale, **values))
    for path, (texts, translated) in unequal.items():
        raise ValueError(f"{page.slug}, {path}: {texts} texts, but {translated} in translation.")
    keep_strings(pairs, locale)
    total, done = translation.get_progress()
    if done != total:
        raise ValueError(f"{page.slug}: {total - done} of {total} texts have no translation.")
    translation.save_target(publish=True)
