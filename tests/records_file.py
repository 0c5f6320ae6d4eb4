"""An archive written to a file of its own format and read back, for tests."""

from wagtail.models import ReferenceIndex

from editorial.models import RecordImport
from editorial.records.batches import begin
from editorial.records.export import all_records, record_data
from editorial.records.files import read_records
from editorial.records.format import dumps
from editorial.records.plan import REFUSED, planned
from editorial.records.running import go_on_to_the_end
from practices.models import Area, Record, RecordPage
from practices.record_uses import unguarded


def exported():
    return dumps(record_data(all_records()))


def plan_of(content, user=None):
    return planned(*read_records("archivio.json", content, user))


def import_all(content):
    plan = plan_of(content)
    assert [row.errors for row in plan.having(REFUSED)] == []
    importing = RecordImport.objects.create(name="archivio.json")
    begin(importing, plan)
    importing.refresh_from_db()
    go_on_to_the_end(importing)
    assert importing.state == "written", importing.failure
    return importing


def forget_all_records():
    Area.objects.update(lead=None)
    for area in Area.objects.all():
        area.partners.clear()
    with unguarded():
        for page in RecordPage.objects.all():
            page.specific.delete()
    ReferenceIndex.objects.all().delete()  # the home's examples speak of records too
    Record.objects.all().delete()
