"""Nobody changes by merging what they may not change, nor what a colleague changed meanwhile."""

import pytest
from django.contrib.auth.models import Permission
from django.core.exceptions import ValidationError
from wagtail.models import GroupPagePermission, PageLogEntry

from editorial import roles
from editorial.merging.merge import Changed, merge
from practices.models import Area, Organisation, Practice, Record, RelatedRecord
from tests.builders import make_record, make_translation, make_user
from tests.merging import address, is_merged, merged, seen
from tests.reviewing import fresh, member

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


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
