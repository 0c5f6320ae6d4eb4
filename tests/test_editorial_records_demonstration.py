"""The whole demonstration leaves in the archive's own format and comes back, byte for byte."""

import pytest

from editorial.records.later import begin_publishing
from editorial.records.plan import SAME
from editorial.records.running import go_on_to_the_end
from practices.models import RecordPage
from tests.records_file import exported, forget_all_records, import_all, plan_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]


def test_an_export_imported_into_its_own_archive_changes_nothing():
    before = exported()
    revisions = set(RecordPage.objects.values_list("pk", "latest_revision"))
    plan = plan_of(before)
    assert {row.action for row in plan.rows} == {SAME}
    import_all(before)
    assert exported() == before
    assert set(RecordPage.objects.values_list("pk", "latest_revision")) == revisions


def test_an_export_imported_where_no_record_is_gives_the_same_bytes(django_capture_on_commit_callbacks):
    before = exported()
    live = sorted(RecordPage.objects.filter(live=True).values_list("url_path", "outdated_since"), key=str)
    forget_all_records()
    with django_capture_on_commit_callbacks(execute=True):
        importing = import_all(before)
        assert not RecordPage.objects.filter(live=True).exists()
        assert exported() == before.replace(b'"published": true', b'"published": false')
        begin_publishing(importing)
        go_on_to_the_end(importing)
    assert exported() == before
    assert sorted(RecordPage.objects.filter(live=True).values_list("url_path", "outdated_since"), key=str) == live
    assert not RecordPage.objects.exclude(alias_of=None).exists()
