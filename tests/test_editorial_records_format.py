"""The archive's own format: what is exported imports again, record by record."""

import json

import pytest
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from editorial.models import RecordImport
from editorial.records.export import record_data
from editorial.records.fields import ROW_FIELDS, SET_SCHEMES, SINGLE, fact_names, field_of
from editorial.records.format import dumps, loads
from editorial.records.later import begin_publishing
from editorial.records.plan import CREATE, REFUSED
from editorial.records.problems import Refused
from editorial.records.running import go_on_to_the_end
from practices.kinds import KINDS
from practices.models import Practice, Record, RecordPage
from tests.builders import make_record, make_translation
from tests.records_file import exported, forget_all_records, import_all, plan_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


def test_only_what_the_file_speaks_of_changes():
    page = make_record(title="Prima", summary="Resta")
    import_all(dumps([{"code": page.record.code, "texts": {"it": {"title": "Dopo"}}}]))
    draft = Practice.objects.get(pk=page.pk).get_latest_revision_as_object()
    assert (draft.title, draft.summary) == ("Dopo", "Resta")
    assert Practice.objects.get(pk=page.pk).title == "Prima"  # what readers see waits for publishing


def test_the_same_new_record_twice_is_made_once():
    new = {"kind": "practice", "original_language": "fr", "texts": {"fr": {"title": "Goûters du mercredi"}}}
    import_all(dumps([new]))
    import_all(dumps([new]))
    assert RecordPage.objects.count() == 1


def test_a_french_original_brings_its_italian_translation():
    page = make_record(language="fr", title="Goûters", summary="Un après-midi")
    make_translation(page, "it", title="Merende", summary="Un pomeriggio")
    before = exported()
    forget_all_records()
    begin_publishing(import_all(before))
    go_on_to_the_end(RecordImport.objects.latest("created_at"))
    assert exported() == before


def test_texts_that_link_to_records_made_later_are_linked_in_the_end(monkeypatch):
    target = make_record(title="Meta")
    Record.objects.filter(pk=target.record_id).update(code="ZZZZZZ")  # the last to be made
    target.record.refresh_from_db()
    make_record(title="Parte", need=f'<p>Vedi <a id="{target.pk}" linktype="page">questa</a>.</p>')
    before = exported()
    assert target.record.code.encode() in before
    forget_all_records()
    monkeypatch.setattr("editorial.records.batches.SECONDS", 0)  # each in a batch of its own
    importing = import_all(before)
    assert set(importing.rows.values_list("stage", flat=True)) == {"written"}
    begin_publishing(importing)
    go_on_to_the_end(importing)
    assert exported() == before
    link = Practice.objects.get(title="Meta").pk
    assert f'id="{link}"' in Practice.objects.get(title="Parte").need


def test_an_image_is_found_by_its_content():
    image = get_image_model().objects.create(title="Orto", file=get_test_image_file())
    image.get_file_hash()
    block = {"image": image.pk, "alt": "Un orto", "attribution": "Archivio", "licence": "CC0-1.0"}
    page = make_record(media=json.dumps([{"type": "image", "value": block, "id": "a"}]))
    (data,) = record_data(Record.objects.all())
    kept = data["texts"]["it"]["media"][0]["value"]["image"]
    assert kept == {"sha1": image.file_hash, "title": "Orto"}
    data["texts"]["it"]["media"][0]["value"]["image"] = {"sha1": "0" * 40, "title": "Altro"}
    (row,) = plan_of(dumps([data])).rows
    assert row.code == page.record.code and "Altro" in row.errors[0].reason


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"facts": {"themes": ["nessuno"]}}, "facts.themes"),
        ({"facts": {"period_start": "ieri"}}, "facts.period_start"),
        ({"facts": {"period_start": "2020", "period_end": "2019"}}, "facts.period_end"),
        ({"facts": {"roles": [{"organisation": "ZZZZZZ", "role": None}]}}, "facts.roles"),
        ({"facts": {"licence": "mia"}}, "facts.licence"),
        ({"texts": {"it": {"title": "t" * 101}}}, "texts.it.title"),
        ({"texts": {"it": {"need": "<script>alert(1)</script>"}}}, "texts.it.need"),
        ({"texts": {"it": {"need": '<p><a href="javascript:x">y</a></p>'}}}, "texts.it.need"),
        ({"texts": {"it": {"need": 3}}}, "texts.it.need"),
        ({"texts": {"it": {"steps": [{"type": "altro", "value": {}}]}}}, "texts.it.steps[1]"),
        (
            {"texts": {"it": {"figures": [{"type": "figure", "value": {"value": "molti"}}]}}},
            "texts.it.figures[1].value",
        ),
        ({"texts": {"it": {"path": "0001"}}}, "texts.it.path"),
        ({"kind": "event"}, "kind"),
        ({"original_language": "fr"}, "original_language"),
        ({"key": "00000000-0000-4000-8000-000000000000"}, "code"),
    ],
)
def test_what_a_field_cannot_hold_is_refused_with_its_place(change, field):
    page = make_record()
    (row,) = plan_of(dumps([{"code": page.record.code} | change])).rows
    assert row.action == REFUSED
    assert field in [each.field for each in row.errors]


def test_persons_in_an_import_are_pointed_out():
    text = "Chiedere a Dott.ssa Maria Rossi, 347 1234567, maria.rossi@example.org"
    new = {"kind": "practice", "original_language": "it", "texts": {"it": {"title": "Orto", "summary": text}}}
    (row,) = plan_of(dumps([new])).rows
    assert row.action == CREATE
    assert {each.kind for each in row.personal} == {"name", "email", "mobile"}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"  ",
        b"[]",
        b"{",
        b'{"format": "altro"}',
        b'{"format": "archivio-buone-prassi/records", "version": 2, "records": []}',
        b'{"format": "archivio-buone-prassi/records", "version": 1, "records": {}}',
        b'{"format": "archivio-buone-prassi/records", "version": 1, "records": []}',
        b'{"format": "archivio-buone-prassi/records", "version": 1, "records": [{"code": "\\u0000"}]}',
        b'{"format": "archivio-buone-prassi/records", "version": 1, "records": [{"code": "\\ud800"}]}',
        b'{"format": "archivio-buone-prassi/records", "version": 1, "records": [{"code": NaN}]}',
        b"[" * 100_000,
        b"\xff\xfe\x00",
        b" " * (10 * 1024 * 1024 + 1),
    ],
)
def test_a_file_that_is_not_ours_is_refused_in_words(content):
    with pytest.raises(Refused) as refusal:
        loads(content)
    assert str(refusal.value)


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_every_kind_has_its_way_out_and_back(kind):
    """A new fact that points to other rows needs a line in `editorial/records/fields.py`."""
    for name in fact_names(kind):
        known = name in SINGLE or name in SET_SCHEMES or name in ROW_FIELDS
        assert known or not field_of(kind, name).is_relation, name
