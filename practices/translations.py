"""Whether a translation still says what its original says.

wagtail-localize's own status stays "up to date" after a change, and dates move with facts too. So each publication
keeps a digest of the sentences (facts are none of them), and a translation the digest of what it was made from.
"""

import hashlib

from django.utils import timezone
from wagtail_localize.models import TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from practices.models import RecordPage


def sentences(page):
    """Every sentence of a page's texts, in order, as wagtail-localize's HTML."""
    return [segment.string.data for segment in extract_segments(page) if isinstance(segment, StringSegmentValue)]


def text_digest(page):
    """A digest of every sentence of a page's texts, in hexadecimal."""
    return hashlib.sha256("\x00".join(sentences(page)).encode()).hexdigest()


def keep_digests(page):
    """To be called when a record's page has been published: marks which translations it leaves behind."""
    rows = RecordPage.objects.filter(pk=page.pk)
    if page.is_original:
        digest = text_digest(page)
        rows.update(text_digest=digest)
        translations = RecordPage.objects.filter(record=page.record_id).exclude(pk=page.pk).exclude(source_digest="")
        translations.filter(source_digest=digest).update(outdated_since=None)
        translations.exclude(source_digest=digest).filter(outdated_since=None).update(outdated_since=timezone.now())
        return
    digest, current = made_from(page), page.original.text_digest
    behind = None if digest == current else page.outdated_since or timezone.now()
    rows.update(source_digest=digest, outdated_since=behind)


def made_from(page):
    """The digest of the text that a translation was made from."""
    source = source_of(page)
    return text_digest(source) if source else page.original.text_digest


def source_of(page):
    """The original as it was when it was last sent to be translated; None where that was never done."""
    original = page.original
    source = TranslationSource.objects.filter(
        object_id=original.translation_key,
        specific_content_type=original.cached_content_type,
        locale=original.locale_id,
    ).first()
    return source.as_instance() if source else None
