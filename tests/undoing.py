"""An import begun and what it leaves, for tests."""

from wagtail.models import Revision

from editorial.models import RecordImport
from editorial.records.batches import begin
from editorial.records.files import read_records
from editorial.records.format import dumps
from editorial.records.plan import planned
from practices.models import Record, RecordPage


def start(records):
    plan = planned(*read_records("prova.json", dumps(records)))
    importing = RecordImport.objects.create(name="prova.json")
    begin(importing, plan)
    importing.refresh_from_db()
    return importing


def state():
    pages = RecordPage.objects.order_by("pk").values_list(
        "pk", "title", "draft_title", "live", "latest_revision", "has_unpublished_changes"
    )
    return list(pages), Record.objects.count(), Revision.objects.count()
