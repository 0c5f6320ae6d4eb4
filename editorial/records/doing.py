"""A whole import without a browser: read, plan, write, and what may follow."""

from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import pgettext

from editorial.documents.importing import Refused as NoAccount
from editorial.documents.importing import person_called
from editorial.models import RecordImport
from editorial.records.batches import begin, process_name
from editorial.records.files import read_records
from editorial.records.later import begin_publishing, begin_translating
from editorial.records.plan import Plan, planned
from editorial.records.problems import Refused
from editorial.records.running import go_on_to_the_end
from editorial.records.undoing import undo_abandoned


@dataclass
class Done:
    plan: Plan
    importing: RecordImport | None = None  # None after a dry run, or where there was nothing to write


def import_records(
    *,
    path,
    user="",
    language="",
    kind="",
    dry_run=False,
    only_good=False,
    publish=False,
    translate=False,
    say=lambda importing: None,
) -> Done:
    """Refused where nothing may be written: the file, the account, or a row that does not hold."""
    undo_abandoned()
    try:
        content = Path(path).read_bytes()
        person = person_called(user)
    except OSError as error:
        raise Refused(f"{path}: {error.strerror}") from None
    except NoAccount as error:
        raise Refused(str(error)) from None
    name = Path(path).name
    plan = planned(*read_records(name, content, person, language, kind))
    if dry_run or not plan.writes or not (plan.is_whole or only_good):
        return Done(plan)
    importing = RecordImport.objects.create(name=name[-200:], user=person, process=process_name())
    begin(importing, plan)
    importing.refresh_from_db()
    go_on_to_the_end(importing, say)
    if importing.state != RecordImport.State.WRITTEN:
        raise Refused(importing.failure or pgettext("tables", "The import was taken back."))
    for wanted, start in ((publish, begin_publishing), (translate, begin_translating)):
        if wanted:
            start(importing)
            go_on_to_the_end(importing, say)
    return Done(plan, importing)
