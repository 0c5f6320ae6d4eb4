"""Texts that a translation has not: published so, they would stand in the other language's words."""

from django.utils.translation import npgettext
from wagtail_localize.models import Translation


def gaps(translation):
    """How many segments of a translation have no text yet."""
    total, done = translation.get_progress()
    return total - done


def gaps_of(page):
    translation = Translation.objects.filter(
        source__object_id=page.translation_key, target_locale=page.locale_id, enabled=True
    ).first()
    return gaps(translation) if translation else 0


def refusal(missing):
    return npgettext(
        "admin",
        "Not published: %(count)d text is not translated yet.",
        "Not published: %(count)d texts are not translated yet.",
        missing,
    ) % {"count": missing}
