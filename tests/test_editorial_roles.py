"""Roles are groups with the least rights, in the trees of their languages."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import GroupCollectionPermission, GroupPagePermission, Page, WorkflowPage

from editorial import roles
from editorial.rights.granting import grant_roles
from practices.models import PracticeIndex
from tests.builders import make_record, make_translation, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


def member(role, name="persona"):
    user = make_user(name, is_superuser=False)
    user.groups.add(Group.objects.get(name=role))
    return user


def rights(role, page):
    may = page.permissions_for_user(member(role))
    verbs = {"edit": may.can_edit(), "publish": may.can_publish(), "delete": may.can_delete(), "lock": may.can_lock()}
    return {verb for verb, allowed in verbs.items() if allowed}


def counted():
    models = (Group, Group.permissions.through, GroupPagePermission, GroupCollectionPermission)
    return [model.objects.count() for model in models]


def test_every_role_is_a_group_that_opens_the_admin(client):
    for role in roles.ROLES:
        client.force_login(member(role.name, name=f"una {role.name}"))
        assert client.get(reverse("wagtailadmin_home")).status_code == 200, role.name


def test_granting_again_changes_nothing():
    before = counted()
    grant_roles()
    call_command("migrate", verbosity=0)
    assert counted() == before


def test_what_an_administrator_added_by_hand_stays():
    group = Group.objects.get(name=roles.CONTRIBUTOR)
    group.permissions.add(Permission.objects.get(codename="add_redirect"))
    grant_roles()
    assert group.permissions.filter(codename="add_redirect").exists()


def test_a_right_taken_away_comes_back_with_the_next_migration():
    GroupPagePermission.objects.filter(group__name=roles.EDITOR).delete()
    grant_roles()
    assert "edit" in rights(roles.EDITOR, make_record(live=False))


@pytest.mark.parametrize(
    ("role", "italian", "french"),
    [
        (roles.CONTRIBUTOR, set(), set()),
        (roles.EDITOR, {"edit"}, {"edit"}),
        (roles.REVIEWER_IT, {"edit"}, set()),
        (roles.REVIEWER_FR, set(), {"edit"}),
        (roles.TRANSLATOR, {"edit"}, {"edit"}),
        (roles.ADMINISTRATOR, {"edit", "publish", "delete", "lock"}, {"edit", "publish", "delete", "lock"}),
    ],
)
def test_rights_on_published_pages_of_both_languages(role, italian, french):
    page = make_record()
    assert rights(role, page) == italian
    Group.objects.get(name=role).user_set.all().delete()
    assert rights(role, make_translation(page)) == french


@pytest.mark.parametrize("language", ["it", "fr"])
def test_a_contributor_adds_in_both_languages_and_edits_their_own_drafts_only(language):
    user = member(roles.CONTRIBUTOR)
    index = PracticeIndex.objects.get(locale__language_code=language)
    assert index.permissions_for_user(user).can_add_subpage()
    own = make_record(language=language, live=False, owner=user)
    assert own.permissions_for_user(user).can_edit() and not own.permissions_for_user(user).can_publish()
    assert not make_record(language=language, live=False).permissions_for_user(user).can_edit()


def test_nobody_has_rights_on_the_root_of_both_trees():
    assert not GroupPagePermission.objects.filter(page__depth=1).exists()
    assert not WorkflowPage.objects.filter(page=Page.get_first_root_node()).exists()


def test_wagtail_s_own_groups_are_gone():
    assert not Group.objects.filter(name__in=["Editors", "Moderators"]).exists()


def test_who_keeps_accounts_makes_no_superuser(client):
    client.force_login(member(roles.ADMINISTRATOR))
    fields = {"username": "nuova", "email": "n@example.org", "first_name": "N", "last_name": "N"}
    passwords = {"password1": "parola-lunga-1", "password2": "parola-lunga-1"}
    address = reverse("wagtailusers_users:add")
    client.post(address, fields | passwords | {"is_superuser": "on"})
    assert not Group.user_set.rel.related_model.objects.filter(username="nuova").exists()
    client.post(address, fields | passwords)
    assert Group.user_set.rel.related_model.objects.filter(username="nuova", is_superuser=False).exists()


def test_who_keeps_accounts_touches_no_superuser(client):
    chief = make_user("capo")
    client.force_login(member(roles.ADMINISTRATOR))
    answer = client.post(reverse("wagtailusers_users:edit", args=[chief.pk]), {"username": "altra"})
    assert answer.url == reverse("wagtailadmin_home")
    chief.refresh_from_db()
    assert chief.username == "capo"
