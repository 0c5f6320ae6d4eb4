"""A duplicate merged into another record: values by choice, everything that cited it led over, its addresses too."""

import json

import pytest
from django.urls import reverse
from wagtail.models import ReferenceIndex

from editorial.records.export import record_data
from practices.models import Organisation, Practice, Record, RecordRole, RelatedRecord
from practices.record_uses import citing_pages
from search.models import OutboxEntry
from tests.builders import make_record, make_term, make_translation
from tests.importing import writer
from tests.merging import acting, address, is_merged, merged
from tests.reviewing import fresh

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


def test_chosen_values_go_over_and_the_rest_stays(client, editor):
    one, two = make_term("theme", "uno"), make_term("theme", "due")
    survivor = make_record(title="Resta", summary="Suo", sets={"themes": [one]})
    loser = make_record(title="Va via", summary="Altro", need="<p>Un bisogno</p>", sets={"themes": [two]})
    done = merged(client, loser, survivor, **{"facts.themes": "both", "texts.it.summary": "take"})
    assert done.status_code == 302, done.context["form"].errors
    page = Practice.objects.get(pk=survivor.pk)
    assert (page.title, page.summary, page.need) == ("Resta", "Altro", "<p>Un bisogno</p>")
    assert set(page.themes.all()) == {one, two}


@pytest.mark.parametrize("language", ["it", "fr"])
def test_its_code_and_addresses_lead_to_the_survivor(client, editor, language):
    survivor, loser = make_record(title="Resta"), make_record(title="Va via")
    make_translation(survivor)
    make_translation(loser)
    old = {page.locale.language_code: page.get_url() for page in loser.record.pages.all()}
    merged(client, loser, survivor)
    assert not Practice.objects.filter(record=loser.record, live=True).exists()
    client.logout()
    moved = client.get(f"/id/{loser.record.code}")
    assert (moved.status_code, moved.url) == (301, f"/id/{survivor.record.code}")
    reading = client.get(f"/{language}/id/{loser.record.code}/")
    assert reading.status_code == 301 and survivor.record.code in reading.url
    page = Practice.objects.get(record=survivor.record, locale__language_code=language)
    found = client.get(old[language])
    assert (found.status_code, found.url) == (301, page.get_url())
    assert survivor.record.code in Record.objects.get(pk=loser.record.pk).withdrawn_reason


def test_roles_relations_and_blocks_that_cited_it_cite_the_survivor(client, editor):
    survivor, loser = make_record(Organisation, title="Consorzio"), make_record(Organisation, title="Consorzio bis")
    citing, twice = make_record(**acting(loser.record)), make_record()
    role = make_term("role", "partner")
    citing.roles = [RecordRole(organisation=loser.record, role=role)]
    citing.related = [RelatedRecord(record=loser.record)]
    twice.roles = [RecordRole(organisation=each.record, role=role) for each in (loser, survivor)]
    for page in (citing, twice):
        page.save_revision().publish()
    draft = Practice.objects.get(pk=citing.pk).get_latest_revision_as_object()
    draft.title = "Un ripensamento"
    draft.save_revision()
    assert merged(client, loser, survivor).status_code == 302
    assert not RecordRole.objects.filter(organisation=loser.record).exists()
    assert RecordRole.objects.filter(organisation=survivor.record).count() == 2
    code = survivor.record.code
    live = Practice.objects.get(pk=citing.pk)
    latest = live.get_latest_revision_as_object()
    assert latest.title == "Un ripensamento" and live.title != latest.title
    for page in (live, latest):
        assert page.actors[0].value["organisation"] == code
        assert [row.organisation_id for row in page.roles.all()] == [survivor.record.pk]
        assert [row.record_id for row in page.related.all()] == [survivor.record.pk]
    (data,) = record_data(Record.objects.filter(pk=twice.record.pk))
    assert data["facts"]["roles"] == [{"organisation": code, "role": "partner"}]


def test_a_merged_record_takes_along_those_merged_into_it(client, editor):
    first, second, third = (make_record() for _ in range(3))
    merged(client, first, second)
    merged(client, second, third)
    assert client.get(f"/id/{first.record.code}").url == f"/id/{third.record.code}"


def test_nobody_merges_without_the_right_to_withdraw_and_to_edit_what_cites(client, editor):
    survivor, loser = make_record(), make_record()
    client.force_login(writer("scrive"))
    assert client.get(address(loser, survivor)).status_code == 302
    assert client.post(address(loser, survivor), {}).url == reverse("wagtailadmin_home")
    assert client.get(reverse("editorial_merge", args=[loser.record.code])).status_code == 302
    assert Record.objects.get(pk=loser.record.pk).merged_into is None


def test_only_records_of_a_kind_can_be_merged(client, editor):
    survivor, loser = make_record(Organisation), make_record()
    assert client.get(address(loser, survivor)).status_code == 302
    assert client.get(address(loser, loser)).status_code == 302
    form = client.post(reverse("editorial_merge", args=[loser.record.code]), {"survivor": survivor.record.code})
    assert form.context["form"].errors


@pytest.mark.parametrize("language", ["it", "fr"])
def test_links_in_texts_lead_to_the_survivor(client, editor, language):
    survivor, loser = make_record(title="Resta"), make_record(title="Va via")
    to, old = (make_translation(page) if language == "fr" else page for page in (survivor, loser))
    link = f'<p>Si veda <a linktype="page" id="{old.pk}">qui</a></p>'
    section = [{"type": "section", "id": "s", "value": {"heading": "Uno", "text": link}}]
    citing = make_record(need=link, sections=json.dumps(section))
    draft = fresh(citing)
    draft.title = "Un ripensamento"
    draft.save_revision()
    assert merged(client, loser, survivor).status_code == 302
    for page in (fresh(citing), fresh(citing).get_latest_revision_as_object()):
        assert f'id="{to.pk}"' in page.need and f'id="{old.pk}"' not in page.need
        assert f'id="{to.pk}"' in page.sections[0].value["text"].source
    assert [page.pk for page in citing_pages([survivor.record])] == [citing.pk]


def test_the_index_of_references_knows_whom_citing_pages_cite_now(client, editor):
    survivor, loser = make_record(Organisation), make_record(Organisation)
    block, row = make_record(**acting(loser.record)), make_record()
    row.roles = [RecordRole(organisation=loser.record)]
    row.save_revision().publish()
    assert merged(client, loser, survivor).status_code == 302
    found = {int(each.object_id) for each in ReferenceIndex.get_references_to(survivor.record)}
    assert {block.pk, row.pk} <= found
    others = {int(each.object_id) for each in ReferenceIndex.get_references_to(loser.record)}
    assert not others & {block.pk, row.pk}


def test_citing_records_are_indexed_for_search_anew(client, editor, monkeypatch):
    survivor, loser = make_record(Organisation), make_record(Organisation)
    citing = make_record(**acting(loser.record))
    OutboxEntry.objects.all().delete()
    monkeypatch.setattr("search.outbox._drain", lambda: None)
    assert merged(client, loser, survivor).status_code == 302
    noted = set(OutboxEntry.objects.values_list("record_id", flat=True))
    assert {survivor.record.pk, loser.record.pk, citing.record.pk} <= noted


def test_a_language_that_only_the_loser_has_is_kept_as_a_draft_and_only_on_purpose(client, editor):
    survivor, loser = make_record(title="Resta"), make_record(title="Va via")
    french = make_translation(loser, title="Seulement en français")
    old = french.get_url()
    page = client.get(address(loser, survivor))
    assert "Seulement en français" in page.content.decode()
    assert merged(client, loser, survivor).context["form"].errors.keys() == {"accepted"}
    assert not is_merged(loser)
    assert merged(client, loser, survivor, accepted="on").status_code == 302
    kept = fresh(french)
    assert (kept.title, kept.live, kept.record) == ("Seulement en français", False, loser.record)
    client.logout()
    found = client.get(old)
    assert (found.status_code, found.url) == (301, survivor.get_url())


def test_where_both_have_the_language_nothing_is_to_be_agreed_to(client, editor):
    survivor, loser = make_record(), make_record()
    make_translation(survivor)
    make_translation(loser)
    assert "accepted" not in client.get(address(loser, survivor)).context["form"].fields
