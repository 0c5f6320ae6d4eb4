"""The admin's lists of records: Wagtail's explorer with its columns, filters and rights, by few queries."""

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation
from wagtail.models import Workflow

from editorial import roles
from practices.models import Method, PracticeIndex
from tests.builders import make_record, make_translation, make_user, make_writer
from tests.translated import translated

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]
MOST = 20  # queries


def address(language="it", model=PracticeIndex):
    return reverse("wagtailadmin_explore", args=[model.objects.get(locale__language_code=language).pk])


def titles(client, **query):
    return {page.title for page in client.get(address(), query).context["object_list"]}


def member(role):
    user = make_user(f"una {role}", is_superuser=False)
    user.groups.add(Group.objects.get(name=role))
    return user


def queries(client):
    client.get(address())
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address()).status_code == 200
    return len(asked)


def test_many_records_cost_as_much_as_few_also_where_the_list_page_was_edited(client, editor):
    for index in PracticeIndex.objects.all():
        index.save_revision().publish()
    translated(make_record())
    few = queries(client)
    for _ in range(6):
        translated(make_record())
    assert few == queries(client) <= MOST


@pytest.mark.parametrize("role", [roles.CONTRIBUTOR, roles.EDITOR])
def test_those_with_lesser_rights_pay_for_the_asking_of_rights_but_not_by_the_record(client, role):
    make_record()
    client.force_login(member(role))
    few = queries(client)
    for _ in range(6):
        make_record()
    assert few == queries(client) <= MOST + 8


def test_people_are_offered_for_what_they_did_and_narrow_the_list(client, editor):
    owner, writer = make_user("proprietaria"), make_user("scrittore")
    make_record(title="Sua", owner=owner)
    edited = make_record(title="Scritta da lui")
    edited.save_revision(user=writer, log_action=True)
    make_user("nessuna")
    form = client.get(address()).context["filters"].form
    offered = {name: {label for _, label in form.fields[name].choices} for name in ("owner", "edited_by")}
    assert offered == {"owner": {"proprietaria"}, "edited_by": {"scrittore"}}
    assert titles(client, owner=owner.pk) == {"Sua"}
    assert titles(client, edited_by=writer.pk) == {"Scritta da lui"}
    assert titles(client, owner="zzz") == {"Sua", "Scritta da lui"}


def test_the_whole_archive_is_searched_in_one_language_or_both(client, editor):
    make_translation(make_record(title="Orti condivisi"), title="Orti partagés")
    make_record(title="Mense")
    assert titles(client, q="Orti", search_all="true") == {"Orti condivisi", "Orti partagés"}
    assert titles(client, q="Orti", search_all="true", locale="fr") == {"Orti partagés"}
    assert titles(client, q="Orti") == {"Orti condivisi"}


def test_only_filters_that_can_divide_a_list_are_offered(client, editor):
    make_record()
    fields = client.get(address()).context["filters"].form.fields
    assert fields.keys() == {"latest_revision_created_at", "owner", "edited_by", "completeness", "locale"}
    with translation.override("fr"):
        assert str(fields["locale"].label) == "Langue"  # in Wagtail's own words it is a region


def test_what_narrows_a_list_is_said_and_taken_off_by_name(client, editor):
    owner = make_user("proprietaria")
    make_record(title="Sua", owner=owner)
    shown = client.get(address(), {"owner": owner.pk}).context["active_filters"]
    assert [str(each.value) for each in shown] == ["proprietaria"]


def test_a_record_in_review_is_shown_as_such(client, editor):
    page = make_record(title="In esame", live=False)
    page.save_revision()
    Workflow.objects.get(pk=page.get_workflow().pk).start(page, make_user("autrice"))
    (row,) = client.get(address()).context["object_list"]
    assert row.workflow_in_progress
    assert "In esame" in client.get(address()).content.decode()


def test_who_may_only_see_another_part_of_the_archive_is_led_there(client):
    make_record()
    other = make_record(Method).get_parent()
    client.force_login(make_writer(other, "change"))
    response = client.get(address())
    assert response.status_code == 302 and response["Location"].endswith(f"/{other.pk}/")


def test_who_has_rights_on_one_list_alone_sees_it(client):
    page = make_record(title="Mia")
    client.force_login(make_writer(page.get_parent(), "change"))
    assert titles(client) == {"Mia"}
