"""The texts of files: noted when a document arrives, read in the background, forgotten with the last document."""

import logging
from datetime import timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from wagtail.documents import get_document_model

from practices.models import ContentVersion
from search.attachments.documents import extension_of, is_readable, records_attaching, unread_documents
from search.attachments.process import read_apart
from search.attachments.reading.found import MOST_BYTES, Found
from search.models import FileText
from search.outbox import enqueue

logger = logging.getLogger(__name__)
_CLAIM = timedelta(minutes=2)  # after which the process that was reading must have died


def note(documents) -> int:
    """Rows for the files of documents that have none yet. Returns how many documents were looked at."""
    hashes = set(filter(None, map(_hash_of, filter(is_readable, documents))))
    FileText.objects.bulk_create([FileText(file_hash=each) for each in hashes], ignore_conflicts=True)
    return len(hashes)


def note_unread() -> int:
    """For documents that came by a way that sends no signal, or before there were texts."""
    return note(unread_documents().iterator(500))


def is_anything_unread() -> bool:
    return FileText.objects.filter(state=FileText.State.PENDING).exists()


def forget_unused() -> int:
    """No document has the file any more: neither have we its text."""
    used = get_document_model().objects.values("file_hash")
    return FileText.objects.exclude(file_hash__in=used).delete()[0]


def read_pending() -> int:
    """Read the files that wait. Returns how many; whatever a file is like, none stops the others."""
    count = 0
    while row := _claimed():
        _keep(row, _found(row))
        count += 1
    return count


def again(states) -> int:
    """Put files of these states back among those that wait."""
    return FileText.objects.filter(state__in=states).update(state=FileText.State.PENDING, claimed_at=None)


def _hash_of(document):
    """Made now for a document that did not come by a form."""
    try:
        return document.get_file_hash()
    except OSError:
        return None  # the file is not there


def _claimed():
    """The next file that nobody is reading, now ours."""
    now = timezone.now()
    free = Q(claimed_at=None) | Q(claimed_at__lt=now - _CLAIM)
    waiting = FileText.objects.filter(free, state=FileText.State.PENDING)
    while (row := waiting.order_by("pk").only("pk", "file_hash").first()) is not None:
        if waiting.filter(pk=row.pk).update(claimed_at=now):
            return row
    return None


def _found(row):
    document = get_document_model().objects.filter(file_hash=row.file_hash).first()
    if document is None:
        return Found("missing")
    try:
        with document.open_file() as file:
            content = file.read(MOST_BYTES + 1)
    except OSError:
        return Found("missing")
    return read_apart(content, extension_of(document))


def _keep(row, found):
    """The text, and what hangs on it: the records are indexed anew, kept pages are made anew."""
    values = {"state": found.state, "text": found.text, "pages": found.pages, "is_cut": found.is_cut}
    with transaction.atomic():
        if not FileText.objects.filter(pk=row.pk).update(**values, read_at=timezone.now(), claimed_at=None):
            return  # deleted meanwhile, with its document
        if found.text:
            enqueue(records_attaching(get_document_model().objects.filter(file_hash=row.file_hash)))
            ContentVersion.bump()
    if found.state not in (FileText.State.READ, FileText.State.EMPTY):
        logger.info("A document could not be read: %s", found.state)
