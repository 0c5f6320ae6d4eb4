"""Whether a translation still says what its original says (records.md measured why localize's own status cannot)."""

import hashlib

from wagtail_localize.models import TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments


def text_digest(page):
    """A digest of every sentence of a page's texts: facts change without changing it."""
    strings = [segment.string.data for segment in extract_segments(page) if isinstance(segment, StringSegmentValue)]
    return hashlib.sha256("\x00".join(strings).encode()).hexdigest()


def outdated_since(page, original):
    """When the original's published text went beyond what `page` was translated from; None while in step."""
    source = TranslationSource.objects.filter(
        object_id=original.translation_key,
        specific_content_type=original.cached_content_type,
        locale=original.locale_id,
    ).first()
    if source is None or text_digest(source.as_instance()) == text_digest(original):
        return None
    return original.last_published_at
