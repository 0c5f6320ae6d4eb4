"""An import taken back: what it made goes, what it changed is as before. Also in batches, also after a crash."""

import os
import socket
from time import monotonic

from django.db import transaction
from django.db.models import ProtectedError, Q
from django.utils import timezone
from wagtail.models import Page, Revision

from editorial.models import ImportedRow, RecordImport
from editorial.models.record_import import ABANDONED
from editorial.records.batches import SECONDS, Gone, hold
from editorial.records.sentences import put_back
from practices.record_uses import unguarded, uses_before_deletion
from search.outbox import postponed

State = RecordImport.State


def begin_undoing(importing, failure=""):
    """Whoever is writing stops at the end of a batch. Nothing that was published is taken back."""
    states = [State.WRITING, State.WRITTEN]
    changed = RecordImport.objects.filter(pk=importing.pk, state__in=states).update(
        state=State.UNDOING, failure=failure, content=b"", alive_at=timezone.now()
    )
    if not changed:
        raise Gone
    importing.rows.update(is_next=True)
    importing.refresh_from_db()


def undo_batch(importing, seconds=None):
    """Take back what fits into the time; returns whether there is more to do."""
    with postponed(), transaction.atomic():
        hold(importing, State.UNDOING)
        until = monotonic() + (SECONDS if seconds is None else seconds)
        own = {each["page"] for written in importing.rows.values_list("written", flat=True) for each in written}
        waiting = importing.rows.filter(is_next=True).select_related("record").order_by("-number")[:200]
        for number, row in enumerate(waiting):
            if number and monotonic() > until:
                break
            row.written = [each for each in reversed(row.written) if not _undo_page(each, own, importing)]
            row.is_next = False
            row.save(update_fields=["written", "is_next"])
        is_more = importing.rows.filter(is_next=True).exists()
        if not is_more:
            is_more = _forget_records(importing, until)
        if not is_more:
            importing.rows.all().delete()
            RecordImport.objects.filter(pk=importing.pk).update(state=State.UNDONE)
    importing.refresh_from_db()
    return is_more


def _undo_page(written, own, importing):
    """Whether nothing of it is left. What somebody has edited, published or cited since stays."""
    page = Page.objects.filter(pk=written["page"]).first()
    if page is None:
        return True
    if written["revision"] != page.latest_revision_id or written["revision"] == page.live_revision_id:
        return False
    if written["before"] is None:
        if page.live or uses_before_deletion(page, apart=own, since=importing.created_at).exists():
            return False
        with unguarded():  # what cites it goes as well
            page.specific.delete()
        return True
    put_back(written.get("sentences", []))
    before = Revision.objects.get(pk=written["before"])
    if not page.live:
        before.as_object().save(clean=False)
    Page.objects.filter(pk=page.pk).update(
        latest_revision=before,
        latest_revision_created_at=before.created_at,
        draft_title=written.get("draft_title") or before.content["title"],
        has_unpublished_changes=written["had_changes"],
    )
    Revision.objects.filter(pk=written["revision"]).delete()
    return True


def _forget_records(importing, until):
    """The rows of records that have no page left; those that others have begun to cite keep theirs."""
    rows = importing.rows.filter(is_new=True, record__isnull=False, record__pages=None).select_related("record")
    for number, row in enumerate(rows):
        if number and monotonic() > until:
            return True
        try:
            with transaction.atomic():
                row.record.delete()
        except ProtectedError:
            ImportedRow.objects.filter(pk=row.pk).update(record=None)
    return False


def undo_abandoned():
    """Take back every import that nobody goes on with any more; returns how many. Called before another begins."""
    count = 0
    for importing in _abandoned():
        while _undo_some(importing):
            pass
        count += 1
    return count


def undo_a_little():
    """One batch of that, for whoever waits for a page: whoever comes next takes back more."""
    importing = next(_abandoned(), None)
    if importing is None:
        return
    last_seen = importing.alive_at
    if _undo_some(importing):  # it stays abandoned
        RecordImport.objects.filter(pk=importing.pk, state=State.UNDOING).update(alive_at=last_seen)


def _abandoned():
    late = Q(alive_at__lt=timezone.now() - ABANDONED)
    for importing in RecordImport.objects.filter(late | ~Q(process=""), state__in=[State.WRITING, State.UNDOING]):
        if importing.alive_at <= timezone.now() - ABANDONED or not is_running(importing.process):
            yield importing


def _undo_some(importing):
    """One batch; returns whether there is more to do."""
    try:
        if importing.state == State.WRITING:
            begin_undoing(importing)
        return undo_batch(importing)
    except Gone:  # somebody else is taking it back
        return False


def is_running(process):
    """Whether a process of this machine is still there; of another machine's nobody can say, so: yes."""
    host, _, pid = process.rpartition("/")
    if host != socket.gethostname() or not pid.isdecimal():
        return True
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
