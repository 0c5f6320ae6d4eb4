"""Going on with an import: the next batch of whatever it is at. A failure takes everything back."""

import logging

from django.utils.translation import pgettext

from editorial.models import RecordImport
from editorial.records.batches import Gone, write_batch
from editorial.records.later import publish_batch, translate_batch
from editorial.records.undoing import begin_undoing, undo_batch

State = RecordImport.State
logger = logging.getLogger(__name__)
BATCHES = {State.PUBLISHING: publish_batch, State.TRANSLATING: translate_batch, State.UNDOING: undo_batch}


def go_on(importing) -> bool:
    """Do one batch; returns whether there is more to do."""
    if importing.state == State.WRITING:
        return _write(importing)
    batch = BATCHES.get(importing.state)
    return bool(batch and batch(importing))


def go_on_to_the_end(importing, say=lambda importing: None):
    while go_on(importing):
        say(importing)
    say(importing)


def _write(importing):
    try:
        return write_batch(importing)
    except Gone:
        importing.refresh_from_db()
        return importing.is_under_way
    except Exception as error:  # whatever it was: all or nothing
        logger.exception("Import %s is taken back", importing.pk)
        message = pgettext("tables", "A record could not be written (%(error)s): everything is taken back.")
        begin_undoing(importing, message % {"error": str(error)[:200]})
        return True
