"""An import done batch by batch: each is one short transaction, and what is written is always in the ledger too."""

import os
import socket
from time import monotonic
from uuid import uuid4

from django.db import transaction
from django.utils import timezone
from wagtail.models import Locale
from wagtail.signal_handlers import disable_reference_index_auto_update

from editorial.models import ImportedRow, RecordImport
from editorial.records.differences import part_of
from editorial.records.plan import CREATE, SAME
from editorial.records.references import References
from editorial.records.remembering import remember
from editorial.records.sentences import joined
from editorial.records.writing import Writer, new_record
from practices.models import Record
from search.outbox import postponed

State, Stage = RecordImport.State, ImportedRow.Stage
SECONDS = 1.0  # that a batch may hold the database, its last record apart


class Gone(Exception):
    """Somebody else took this import back or finished it meanwhile."""


@transaction.atomic
def begin(importing, plan):
    """Note what is to be written, and give the records that bring a code their row."""
    if not RecordImport.objects.filter(pk=importing.pk, state=State.READ).update(
        state=State.WRITING, alive_at=timezone.now(), process=importing.process
    ):
        raise Gone
    locales = {locale.language_code: locale for locale in Locale.objects.all()}
    rows = []
    for row in plan.writes:
        data, is_new = row.given.data, row.action == CREATE
        record = None
        if not is_new:
            data = _changed_part(data, row.changes)
        elif data.get("code"):
            record = new_record(data | {"key": data.get("key") or str(uuid4())}, locales)
        rows.append(
            ImportedRow(
                importing=importing, number=row.number, digest=row.given.digest, data=data, record=record, is_new=is_new
            )
        )
    ImportedRow.objects.bulk_create(rows, batch_size=200)
    return len([row for row in plan.rows if row.action == SAME])


def _changed_part(data, names):
    texts, facts = part_of(data, names)
    for language, part in texts.items():
        given = data["texts"][language]
        part |= {name: given[name] for name in ("published", "made_from") if name in given}
    return {"code": data["code"], "texts": texts, "facts": facts}


def write_batch(importing, seconds=None):
    """Write what fits into the time; returns whether there is more to do. Raises what a record raises, undone."""
    with postponed(), disable_reference_index_auto_update(), transaction.atomic():
        hold(importing, State.WRITING)
        references = References()
        waiting = list(importing.rows.filter(stage=Stage.WAITING).select_related("record__original_locale")[:100])
        rows = waiting or list(
            importing.rows.filter(stage=Stage.LINKING).select_related("record__original_locale")[:100]
        )
        writer = Writer(references, {} if not waiting else coming_in(importing), importing.user)
        until, pages = monotonic() + (SECONDS if seconds is None else seconds), []
        for row in rows:
            if pages and monotonic() > until:
                break
            pages += _write(row, writer, not waiting)
        is_more = importing.rows.exclude(stage=Stage.WRITTEN).exists()
        if not is_more:
            RecordImport.objects.filter(pk=importing.pk).update(state=State.WRITTEN, content=b"")
    # Only what has never been public stands in its page's table: of the others just the draft is new.
    remember(page for page in pages if not page.live)
    importing.refresh_from_db()
    return is_more


def _write(row, writer, is_again):
    code = row.data.get("code")
    record = row.record or (Record.objects.select_related("original_locale").get(code=code) if code else None)
    done = writer.write(row.data, record)
    if is_again:
        before = {each["page"]: each for each in row.written}
        for each in done:
            first = before[each.page.pk]
            first["revision"] = each.revision
            first["sentences"] = joined(first.get("sentences", []), each.sentences)
        row.written = list(before.values())
    else:
        row.written = [each.as_data() for each in done]
    row.record = done[0].page.record if done else record
    row.stage = Stage.LINKING if writer.pending and not is_again else Stage.WRITTEN
    row.save(update_fields=["written", "record", "stage"])
    return [each.page for each in done]


def coming_in(importing):
    """{code: kind} of the records made by this import, whose pages may come later than a link to them."""
    return dict(importing.rows.filter(is_new=True, record__isnull=False).values_list("record__code", "record__kind"))


def hold(importing, *states):
    """The import is still ours to go on with; says so to whoever looks. Nobody else writes until the batch ends."""
    if not RecordImport.objects.filter(pk=importing.pk, state__in=states).update(alive_at=timezone.now()):
        raise Gone


def process_name():
    return f"{socket.gethostname()}/{os.getpid()}"
