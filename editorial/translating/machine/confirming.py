"""What a machine wrote is a draft until a person has confirmed it, sentence by sentence."""

from django.db.models import F
from django.utils.translation import npgettext
from wagtail_localize.models import StringSegment, StringTranslation

from practices.publishing import Problem

MACHINE, MANUAL = StringTranslation.TRANSLATION_TYPE_MACHINE, StringTranslation.TRANSLATION_TYPE_MANUAL


def unconfirmed(page) -> int:
    """How many sentences of a translated page stand as a machine wrote them, even if its segments are no longer kept in step."""
    segments = StringSegment.objects.filter(source__object_id=page.translation_key).exclude(
        source__locale=page.locale_id
    )
    made = segments.filter(
        string__translations__context=F("context"),
        string__translations__locale=page.locale_id,
        string__translations__translation_type=MACHINE,
    )
    return made.values("pk").distinct().count()


def unconfirmed_texts(page) -> list[Problem]:
    """One of the checks before submitting and publishing."""
    count = 0 if page.is_original else unconfirmed(page)
    if not count:
        return []
    message = npgettext(
        "publishing",
        "%(count)d text was written by a machine and nobody has confirmed it.",
        "%(count)d texts were written by a machine and nobody has confirmed them.",
        count,
    )
    return [Problem("title", message % {"count": count})]


def confirm(translation, segment, text, user) -> bool:
    """True if the person's confirmation counts: the sentence is still the one they read."""
    changed = StringTranslation.objects.filter(
        translation_of=segment.string_id,
        context=segment.context_id,
        locale=translation.target_locale_id,
        translation_type=MACHINE,
        has_error=False,
        data=text,
    ).update(translation_type=MANUAL, tool_name="", last_translated_by=user)
    return bool(changed)
