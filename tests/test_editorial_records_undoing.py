"""An import that fails or is taken back leaves the archive as it was."""

import json

import pytest
from django.core.management import CommandError, call_command

from editorial.models import RecordImport
from editorial.records.batches import write_batch
from editorial.records.format import dumps
from editorial.records.running import go_on, go_on_to_the_end
from editorial.records.undoing import begin_undoing, undo_abandoned
from editorial.records.writing import Writer
from practices.models import Organisation, Practice, RecordPage
from practices.record_uses import citing_pages
from tests.builders import make_record, make_user
from tests.undoing import start, state

pytestmark = pytest.mark.django_db


def new(number, **texts):
    texts = {"title": f"Nuova {number}", "summary": "Un riassunto"} | texts
    return {"kind": "practice", "original_language": "it", "texts": {"it": texts}}


@pytest.fixture
def records(site):
    live, draft = make_record(title="Viva"), make_record(title="Bozza", live=False)
    changes = [{"code": each.record.code, "texts": {"it": {"title": "Cambiata"}}} for each in (live, draft)]
    coded = new(9) | {"code": "ABC123", "key": "11111111-1111-4111-8111-111111111111"}
    return [*changes, coded, *(new(number) for number in range(3))]


def test_taken_back_by_its_editor(records):
    before = state()
    importing = start(records)
    go_on_to_the_end(importing)
    assert RecordPage.objects.count() == 6
    begin_undoing(importing)
    go_on_to_the_end(importing)
    assert state() == before
    assert Practice.objects.get(title="Bozza").get_latest_revision_as_object().title == "Bozza"


def test_a_record_that_fails_takes_back_the_batches_before_it(records, monkeypatch):
    before, write = state(), Writer.write
    importing = start(records)

    def failing(self, data, record=None):
        if data.get("texts", {}).get("it", {}).get("title") == "Nuova 2":
            raise ValueError("disco pieno")
        return write(self, data, record)

    monkeypatch.setattr(Writer, "write", failing)
    monkeypatch.setattr("editorial.records.batches.SECONDS", 0)  # a record at a time
    while go_on(importing):
        pass
    assert importing.state == "undone"
    assert "disco pieno" in importing.failure
    assert state() == before


def test_what_somebody_edited_meanwhile_stays(records):
    importing = start(records)
    go_on_to_the_end(importing)
    page = Practice.objects.get(title="Nuova 1")
    page.title = "Riscritta da una persona"
    page.save_revision()
    begin_undoing(importing)
    go_on_to_the_end(importing)
    assert importing.state == "undone"
    assert list(Practice.objects.filter(title__startswith="Nuova").values_list("title", flat=True)) == ["Nuova 1"]


def test_records_that_cite_each_other_go_together(site):
    codes = "ABC123", "ABC124"
    pair = [
        new(number) | {"code": code, "facts": {"related": [{"record": other, "kind": "related"}]}}
        for number, (code, other) in enumerate(zip(codes, reversed(codes), strict=True))
    ]
    before = state()
    importing = start(pair)
    go_on_to_the_end(importing)
    begin_undoing(importing)
    go_on_to_the_end(importing)
    assert state() == before


def test_what_was_published_meanwhile_stays(records):
    importing = start(records)
    go_on_to_the_end(importing)
    changed = Practice.objects.get(title="Viva")
    changed.latest_revision.publish()
    Practice.objects.get(title="Nuova 1").latest_revision.publish()
    begin_undoing(importing)
    go_on_to_the_end(importing)
    assert sorted(Practice.objects.filter(live=True).values_list("title", flat=True)) == ["Cambiata", "Nuova 1"]
    changed.refresh_from_db()
    assert changed.latest_revision == changed.live_revision


def test_an_import_that_nobody_goes_on_with_is_taken_back_before_the_next(records):
    before = state()
    importing = start(records)
    assert write_batch(importing, seconds=0)
    assert undo_abandoned() == 0
    RecordImport.objects.update(alive_at="2020-01-01T00:00Z")
    assert undo_abandoned() == 1
    assert state() == before


def acting(organisation):
    value = {"organisation": organisation.record.code, "name": "", "role": ""}
    return [{"type": "actor", "id": "a", "value": value}]


def test_an_update_leaves_what_is_published_and_what_is_drafted_known_as_citing(site):
    published, drafted = make_record(Organisation), make_record(Organisation)
    page = make_record(actors=json.dumps(acting(published)))
    go_on_to_the_end(start([{"code": page.record.code, "texts": {"it": {"actors": acting(drafted)}}}]))
    for each in (published, drafted):
        assert [found.pk for found in citing_pages([each.record])] == [page.pk]


def test_what_a_draft_of_a_public_page_has_begun_to_cite_stays(site):
    citing = make_record()
    coded = new(9) | {"code": "ABC123", "key": "11111111-1111-4111-8111-111111111111"}
    importing = start([coded])
    go_on_to_the_end(importing)
    made = Practice.objects.get(record__code="ABC123")
    draft = Practice.objects.get(pk=citing.pk)
    draft.need = f'<p><a linktype="page" id="{made.pk}">si veda</a></p>'
    draft.save_revision()
    begin_undoing(importing)
    go_on_to_the_end(importing)
    assert Practice.objects.filter(pk=made.pk).exists()


def test_a_page_that_is_opened_takes_back_one_batch_and_the_next_one_goes_on(records, client, monkeypatch):
    before = state()
    importing = start(records)
    go_on_to_the_end(importing)
    begin_undoing(importing)
    RecordImport.objects.update(alive_at="2020-01-01T00:00Z")
    monkeypatch.setattr("editorial.records.undoing.SECONDS", 0)  # a record at a time
    client.force_login(make_user())
    left = []
    for _ in range(12):
        client.get("/admin/import/records/")
        left.append(importing.rows.filter(is_next=True).count())
    assert left[:6] == [5, 4, 3, 2, 1, 0]
    importing.refresh_from_db()
    assert importing.state == "undone" and state() == before


def test_the_command_writes_nothing_where_a_row_does_not_hold(site, tmp_path, capsys):
    file = tmp_path / "due.json"
    file.write_bytes(dumps([new(1), new(2, title="t" * 101)]))
    with pytest.raises(CommandError):
        call_command("import_records", str(file))
    assert not Practice.objects.exists()
    assert "101" not in capsys.readouterr().err
    call_command("import_records", str(file), "--only-good", "--publish")
    assert list(Practice.objects.values_list("title", "live")) == [("Nuova 1", True)]
