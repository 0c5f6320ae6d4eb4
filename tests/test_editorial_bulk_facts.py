"""Facts changed on many records at once: shown first, written only where one may."""

import re

import pytest
from django.contrib.auth.models import Permission
from wagtail.models import GroupPagePermission, Page

from practices.models import Practice, PracticeIndex
from tests.builders import make_record, make_term, make_translation, make_user
from tests.importing import writer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


@pytest.fixture
def editor(client):
    client.force_login(make_user("redazione"))


def url(*pages):
    chosen = "&".join(f"id={page.pk}" for page in pages)
    return f"/admin/bulk/wagtailcore/page/change_facts/?{chosen}&next=/admin/"


def confirm(client, address, data):
    shown = client.post(address, data)
    seen = re.search(r'name="confirmed" value="(\w+)"', shown.text)
    assert seen, shown.context["form"].errors
    return shown, client.post(address, data | {"confirmed": seen[1]})


def test_a_preview_then_new_versions_public_where_they_were(client, editor):
    old, new = make_term("theme", "vecchio"), make_term("theme", "nuovo")
    live, draft = make_record(sets={"themes": [old]}), make_record(live=False)
    changed = make_record(title="Con modifiche")
    changed.title = "Non ancora pubblica"
    changed.save_revision()
    pages = live, draft, changed
    shown, done = confirm(client, url(*pages), {"how": "add", "themes": [new.pk]})
    assert shown.context["count"] == 3 and "vecchio it" in shown.text
    assert done.status_code == 302
    assert set(Practice.objects.get(pk=live.pk).themes.all()) == {old, new}
    assert list(Practice.objects.get(pk=changed.pk).themes.all()) == []
    assert list(Practice.objects.get(pk=changed.pk).get_latest_revision_as_object().themes.all()) == [new]
    assert not Practice.objects.get(pk=draft.pk).live


@pytest.mark.parametrize(("how", "left"), [("add", {"a", "b"}), ("remove", {"a"}), ("replace", {"b"})])
def test_values_are_added_taken_away_or_put_in_place(client, editor, how, left):
    terms = {key: make_term("target", key) for key in "ab"}
    had = [terms["a"], terms["b"]] if how == "remove" else [terms["a"]]
    page = make_record(sets={"target_groups": had})
    status = make_term("status", "concluso")
    data = {"how": how, "target_groups": [terms["b"].pk], "status": status.pk, "licence": "CC0-1.0"}
    confirm(client, url(page), data)
    page = Practice.objects.get(pk=page.pk)
    assert {term.key for term in page.target_groups.all()} == left
    assert (page.status, page.licence) == (status, "CC0-1.0")


def test_a_translation_chosen_stands_for_its_original(client, editor):
    page = make_record()
    translation = make_translation(page)
    maturity = make_term("maturity", "idea")
    confirm(client, url(page, translation), {"how": "add", "maturity": maturity.pk})
    assert Practice.objects.get(pk=page.pk).maturity == maturity
    assert Practice.objects.get(pk=translation.pk).maturity is None


def test_only_what_was_shown_is_written(client, editor):
    page, term = make_record(), make_term("theme", "nuovo")
    answer = client.post(url(page), {"how": "add", "themes": [term.pk], "confirmed": "x"})
    assert answer.status_code == 200
    assert not Practice.objects.get(pk=page.pk).themes.exists()


def test_nobody_changes_or_publishes_beyond_their_rights(client):
    index = PracticeIndex.objects.get(locale__language_code="it")
    user = writer("scrive", index)
    mine, other = make_record(title="Mia"), make_record(title="Di altri", live=False)
    change = Permission.objects.get(codename="change_page")
    GroupPagePermission.objects.create(group=user.groups.get(), page=Page.objects.get(pk=mine.pk), permission=change)
    client.force_login(user)
    term = make_term("theme", "nuovo")
    confirm(client, url(mine, other), {"how": "add", "themes": [term.pk]})
    assert not Practice.objects.get(pk=mine.pk).themes.exists()  # a draft: this person may not publish
    assert list(Practice.objects.get(pk=mine.pk).get_latest_revision_as_object().themes.all()) == [term]
    assert not Practice.objects.get(pk=other.pk).get_latest_revision_as_object().themes.exists()
