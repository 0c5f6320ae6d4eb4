"""The original's language is changed: facts move, code and texts stay, the translation goes on the other way."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from wagtail.models import GroupPagePermission, Locale
from wagtail_localize.models import Translation

from editorial.translating.original.change import make_original
from editorial.translating.original.obstacles import obstacles
from editorial.translating.states import state_of
from practices.models import Organisation, Practice, PracticeIndex, RecordRole
from practices.public import is_public
from practices.translations import sentences
from tests.builders import make_record, make_term, make_translation, make_user
from tests.importing import writer
from tests.translated import begin_translation, put, translated

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]
NEED = '<p>Il <a href="https://example.org/uno">primo</a> e il <a href="https://example.org/due">secondo</a>.</p><p>Fine.</p>'


@pytest.fixture
def user():
    return make_user()


def rich(language="it", **changes):
    theme, role = make_term("theme"), make_term("role")
    organisation = make_record(Organisation, title="Ente")
    page = make_record(
        language=language,
        need=NEED,
        period_start="2020",
        maturity=make_term("maturity"),
        sets={"themes": [theme]},
        **changes,
    )
    page.roles.add(RecordRole(organisation=organisation.record, role=role))
    page.save_revision().publish()
    return Practice.objects.get(pk=page.pk)


def again(page):
    return Practice.objects.get(pk=page.pk)


@pytest.mark.parametrize("language", ["it", "fr"])
def test_facts_move_and_nothing_is_lost(user, language):
    old = rich(language)
    new = translated(old, "fr" if language == "it" else "it")
    code, words = old.record.code, (sentences(old), sentences(new))
    make_original(new, user)
    old, new = again(old), again(new)
    assert new.is_original and not old.is_original
    assert old.original == new and old.record.code == code
    assert (new.period_start, old.period_start) == ("2020", "")
    assert new.maturity and not old.maturity
    assert new.themes.count() == 1 and not old.themes.exists()
    assert new.roles.count() == 1 and not old.roles.exists()
    assert (sentences(old), sentences(new)) == words
    assert new.live and old.live and is_public(new) and is_public(old)
    assert new.record.title == new.title
    assert new.get_latest_revision_as_object().themes.count() == 1
    assert new.outdated_since is None and old.outdated_since is None


def test_the_translation_goes_on_the_other_way(client, user):
    old = rich()
    new = translated(old)
    make_original(new, user)
    translation = Translation.objects.get(source__object_id=old.translation_key)
    assert translation.enabled and translation.target_locale == old.locale
    assert translation.get_progress()[0] == translation.get_progress()[1]
    assert state_of(new).state == "published"
    client.force_login(user)
    assert "js-translation-editor" in client.get(reverse("wagtailadmin_pages:edit", args=[old.pk])).text
    assert "js-translation-editor" not in client.get(reverse("wagtailadmin_pages:edit", args=[new.pk])).text
    translation.save_target(publish=False)
    assert sentences(again(old).get_latest_revision_as_object()) == sentences(old)
    page = again(new)
    page.need = NEED.replace("Fine", "Autre")
    page.save_revision().publish()
    assert state_of(new).state == "outdated"


def test_and_back_again(user):
    old = rich()
    new = translated(old)
    words = sentences(old), sentences(new)
    make_original(new, user)
    make_original(again(old), user)
    old, new = again(old), again(new)
    assert old.is_original and old.themes.count() == 1 and not new.themes.exists()
    assert (sentences(old), sentences(new)) == words
    assert state_of(old).state == "published"


def test_links_in_another_order_keep_their_addresses(user):
    old = rich()
    swapped = '<a id="a2">second</a> et <a id="a1">premier</a>.'
    translation = begin_translation(old)
    put(translation, lambda source: swapped if "secondo" in source else f"{source} fr")
    translation.save_target(publish=False)
    new = translation.get_target_instance()
    new.get_latest_revision().publish()
    make_original(again(new), user)
    Translation.objects.get(source__object_id=old.translation_key).save_target(publish=False)
    assert again(old).get_latest_revision_as_object().need == old.need


def test_a_translation_written_by_hand_becomes_the_original_too(user):
    old = rich()
    new = make_translation(old)
    make_original(again(new), user)
    assert again(new).is_original and again(new).themes.count() == 1


def test_drafts_can_be_changed_before_they_are_published(user):
    old = make_record(live=False, need=NEED, period_start="2021")
    new = translated(old, publish=False)
    make_original(again(new), user)
    assert again(new).get_latest_revision_as_object().period_start == "2021"
    assert again(new).is_original and not again(new).live


@pytest.mark.parametrize("case", ["draft", "outdated", "gap", "machine", "changes"])
def test_what_is_not_settled_stops_it(client, user, case):
    old = rich()
    if case == "draft":
        new = translated(old, publish=False)
    elif case in ("gap", "machine"):
        translation = begin_translation(old)
        put(translation, lambda source: f"{source} fr", kind="machine") if case == "machine" else None
        new = translation.get_target_instance()
    else:
        new = translated(old)
        page = again(old)
        page.need = "<p>Altro.</p>"
        revision = page.save_revision()
        if case == "outdated":
            revision.publish()
    assert obstacles(again(new))
    client.force_login(user)
    assert client.post(reverse("translating_original", args=[new.pk])).status_code == 422
    assert again(old).is_original


def test_it_is_for_those_who_may_publish_both(client, user):
    old = rich()
    new = translated(old)
    person = writer("scrive", *PracticeIndex.objects.all())
    for index in PracticeIndex.objects.all():
        change = Permission.objects.get(codename="change_page")
        GroupPagePermission.objects.create(group=person.groups.first(), page=index, permission=change)
    client.force_login(person)
    url = reverse("translating_original", args=[new.pk])
    assert client.get(url).status_code == client.post(url).status_code == 302
    assert again(old).is_original
    client.force_login(user)
    assert client.get(url).status_code == 200
    assert client.post(url).status_code == 302
    assert again(new).is_original


def test_a_failure_in_the_middle_leaves_everything(user, monkeypatch):
    old = rich()
    new = translated(old)

    def fail(*args):
        raise RuntimeError

    monkeypatch.setattr("editorial.translating.original.change.turn", fail)
    with pytest.raises(RuntimeError):
        make_original(new, user)
    assert again(old).is_original and again(old).themes.count() == 1
    assert Translation.objects.get().target_locale == Locale.objects.get(language_code="fr")
