"""A duplicate merged into another record: values by choice, everything that cited it led over, its addresses too."""

import json

import pytest
from django.contrib.auth.models import Permission
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.models import GroupPagePermission, PageLogEntry, ReferenceIndex

from editorial import roles
from editorial.merging.differences import data_for_merging, digest_of
from editorial.merging.merge import Changed, merge
from editorial.records.export import record_data
from editorial.records.references import References
from practices.models import Area, Organisation, Practice, Record, RecordRole, RelatedRecord
from practices.record_uses import citing_pages
from search.models import OutboxEntry
from tests.builders import make_record, make_site, make_term, make_translation, make_user
from tests.importing import writer
from tests.reviewing import fresh, member

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def site():
    make_site()


@pytest.fixture
def editor(client):
    user = make_user("redazione")
    client.force_login(user)
    return user


def address(loser, survivor):
    return reverse("editorial_merge_values", args=[loser.record.code, survivor.record.code])


def merged(client, loser, survivor, **choices):
    page = client.get(address(loser, survivor))
    form = page.context["form"]
    values = {name: form[name].value() or "" for name in form.fields}
    return client.post(address(loser, survivor), values | choices)


def seen(survivor, loser):
    return digest_of(*data_for_merging([survivor.record, loser.record], References()))


def acting(record):
    actor = {"type": "actor", "value": {"organisation": record.code, "name": "", "role": ""}, "id": "a"}
    return {"actors": json.dumps([actor])}


def is_merged(page):
    return Record.objects.get(pk=page.record.pk).merged_into is not None


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


def test_a_choice_made_by_what_is_so_no_more_is_not_carried_out(client, editor):
    survivor, loser = make_record(summary="Suo"), make_record(summary="Altro")
    form = client.get(address(loser, survivor)).context["form"]
    choices = {name: form[name].value() or "" for name in form.fields} | {"texts.it.summary": "take"}
    colleague = fresh(survivor)
    colleague.summary = "Di una collega"
    colleague.save_revision()
    answer = client.post(address(loser, survivor), choices, follow=True)
    assert answer.redirect_chain[0][0] == address(loser, survivor)
    assert "riguardale" in answer.content.decode()
    assert fresh(survivor).get_latest_revision_as_object().summary == "Di una collega"
    assert not is_merged(loser)


def test_what_changes_between_the_form_and_the_lock_is_noticed(editor):
    survivor, loser, third = (make_record() for _ in range(3))
    shown = seen(survivor, loser)
    draft = fresh(loser)
    draft.summary = "Di una collega"
    draft.save_revision()
    with pytest.raises(Changed):
        merge(survivor.record, loser.record, {}, editor, seen=shown)
    merge(third.record, loser.record, {}, editor, seen=seen(third, loser))
    with pytest.raises(Changed):
        merge(survivor.record, loser.record, {}, editor, seen=seen(survivor, loser))
    assert Record.objects.get(pk=loser.record.pk).merged_into == third.record


def test_rights_are_asked_again_under_the_lock(editor):
    survivor, loser = make_record(), make_record()
    who = member(roles.EDITOR)
    shown = seen(survivor, loser)
    who.groups.clear()
    with pytest.raises(ValidationError):
        merge(survivor.record, loser.record, {}, fresh_user(who), seen=shown)
    assert not is_merged(loser)


def fresh_user(user):
    return type(user).objects.get(pk=user.pk)


def editor_of(*pages):
    """Somebody who may withdraw records and edit these pages, not the rest."""
    user = member(roles.EDITOR)
    GroupPagePermission.objects.filter(group=user.groups.get()).delete()
    for page in pages:
        may_edit(user, page)
    return user


def may_edit(user, page):
    change = Permission.objects.get(codename="change_page")
    GroupPagePermission.objects.create(group=user.groups.get(), page=page, permission=change)


def cited_publicly(loser):
    return make_record(title="Cita in pubblico", related=[RelatedRecord(record=loser.record)])


def cited_in_a_draft(loser):
    page = make_record(title="Cita in bozza")
    draft = fresh(page)
    draft.related = [RelatedRecord(record=loser.record)]
    draft.save_revision()
    return page


def cited_by_a_translation(loser):
    text = f'<p><a linktype="page" id="{loser.pk}">qui</a></p>'
    return make_translation(make_record(), title="Cita in francese", need=text)


@pytest.mark.parametrize("cited", [cited_publicly, cited_in_a_draft, cited_by_a_translation])
def test_a_page_that_cites_and_that_one_may_not_edit_stops_it(client, cited):
    survivor, loser = make_record(title="Resta"), make_record(title="Va via")
    citing = cited(loser)
    who = editor_of(survivor, loser)
    client.force_login(who)
    page = client.get(address(loser, survivor))
    assert [each.pk for each in page.context["kept_from"]] == [citing.pk]
    assert citing.title in page.content.decode() and "<button" in page.content.decode()
    assert merged(client, loser, survivor).status_code == 200
    with pytest.raises(ValidationError):
        merge(survivor.record, loser.record, {}, who, seen=seen(survivor, loser))
    assert not is_merged(loser) and loser.record.code not in Record.objects.get(pk=loser.record.pk).withdrawn_reason
    may_edit(who, citing)
    assert merged(client, loser, survivor).status_code == 302
    assert is_merged(loser)
    said = PageLogEntry.objects.get(page=citing.pk, action="editorial.merge")
    assert (said.user, survivor.record.code in said.message) == (who, True)


def test_titles_of_private_pages_that_cite_are_only_counted(client):
    survivor, loser = make_record(), make_record()
    make_record(title="Un segreto", live=False, related=[RelatedRecord(record=loser.record)])
    client.force_login(editor_of(survivor, loser))
    page = client.get(address(loser, survivor))
    assert len(page.context["kept_from"]) == 1 and "Un segreto" not in page.content.decode()


def test_a_page_that_a_colleague_has_locked_stops_it(client):
    survivor, loser = make_record(), make_record()
    citing = cited_publicly(loser)
    client.force_login(editor_of(survivor, loser, citing))
    Practice.objects.filter(pk=citing.pk).update(locked=True, locked_by=make_user("collega"))
    assert len(client.get(address(loser, survivor)).context["kept_from"]) == 1


def test_an_area_that_it_leads_stops_who_may_not_change_areas(client, editor):
    survivor, loser = make_record(Organisation), make_record(Organisation)
    area = Area.objects.create(key="valle", label_it="Valle", label_fr="Vallée", lead=loser.record)
    client.force_login(editor_of(survivor, loser))
    assert "Valle" in client.get(address(loser, survivor)).content.decode()
    assert merged(client, loser, survivor).status_code == 200 and not is_merged(loser)
    client.force_login(editor)
    assert merged(client, loser, survivor).status_code == 302
    area.refresh_from_db()
    assert area.lead == survivor.record


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
