"""Texts that a translation has not: published so, they would stand in the other language's words."""

from django.utils.translation import npgettext
from wagtail_localize.models import Translation


def gaps(translation):
    """How many segments of a translation have no text yet."""
    total, done = translation.get_progress()
    return total - done


def translation_of(page):
    """wagtail-localize's translation that writes this page.

    None for originals, for pages translated by hand, and where the page is no longer kept in step with the original.
    """
    return kept_translation_of(page, enabled=True)


def kept_translation_of(page, **conditions):
    """The same, even if the page is no longer kept in step: its sentences are still there to be read and confirmed."""
    translations = Translation.objects.filter(source__object_id=page.translation_key, target_locale=page.locale_id)
    translations = translations.select_related("source__locale", "target_locale", "source__specific_content_type")
    return translations.filter(**conditions).first()


def gaps_of(page):
    translation = translation_of(page)
    return gaps(translation) if translation else 0


def refusal(missing):
    return npgettext(
        "admin",
        "Not published: %(count)d text is not translated yet.",
        "Not published: %(count)d texts are not translated yet.",
        missing,
    ) % {"count": missing}
