"""Nobody learns from the admin that a page or a file is there of which their rights do not let them know."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import PageViewRestriction

from editorial import roles
from editorial.rights.knowing import are_known, known_pages
from practices.models import Practice, PracticeIndex
from tests.builders import make_record, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]
SECRET = "Titolo segreto"


@pytest.fixture
def reviewer(client):
    """Of French texts: the Italian tree is not theirs."""
    user = make_user("relectrice", is_superuser=False)
    user.groups.add(Group.objects.get(name=roles.REVIEWER_FR))
    client.force_login(user)
    return user


def bulk(page, action):
    return reverse("wagtail_bulk_action", args=["wagtailcore", "page", action]) + f"?id={page.pk}"


@pytest.mark.parametrize("action", ["delete", "move", "publish", "unpublish"])
def test_bulk_actions_do_not_name_pages_of_another_tree(client, reviewer, action):
    page = make_record(live=False, title=SECRET)
    assert client.get(bulk(page, action)).url == reverse("wagtailadmin_home")


def test_whole_lists_of_another_tree_are_refused_too(client, reviewer):
    page = make_record(live=False, title=SECRET)
    index = PracticeIndex.objects.get(locale__language_code="it")
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    for query in ("?id=all", f"?id=all&childOf={index.pk}", f"?id=all&id={page.pk}&q=segreto"):
        answer = client.get(address + query)
        assert answer.status_code == 302 or SECRET not in answer.content.decode(), query


def test_the_page_chooser_lists_and_finds_what_is_known(client, reviewer):
    make_record(live=False, title=SECRET)
    make_record(live=False, title="Brouillon à moi", language="fr")
    italian, french = (PracticeIndex.objects.get(locale__language_code=code) for code in ("it", "fr"))
    browse = [client.get(reverse("wagtailadmin_choose_page_child", args=[each.pk])) for each in (italian, french)]
    search = client.get(reverse("wagtailadmin_choose_page_search"), {"q": "titolo"})
    assert SECRET not in browse[0].content.decode() + search.content.decode()
    assert "Brouillon" in browse[1].content.decode()


def test_titles_of_unpublished_changes_are_not_shown_by_the_chooser(client, reviewer):
    page = make_record(title="Pubblico")
    page.title = SECRET
    page.save_revision()
    index = PracticeIndex.objects.get(locale__language_code="it")
    assert SECRET not in client.get(reverse("wagtailadmin_choose_page_child", args=[index.pk])).content.decode()


def test_moving_and_chosen_pages_and_the_report_of_types_are_closed(client, reviewer):
    page = make_record(live=False, title=SECRET)
    index = PracticeIndex.objects.get(locale__language_code="fr")
    addresses = [
        reverse("wagtailadmin_pages:move_confirm", args=[page.pk, index.pk]),
        reverse("wagtailadmin_choose_page_chosen_multiple") + f"?id={page.pk}",
        reverse("wagtailadmin_reports:page_types_usage"),
    ]
    for address in addresses:
        assert client.get(address).url == reverse("wagtailadmin_home"), address


@pytest.mark.parametrize("key", ["²", "①", "", "-1", "1.5"])
def test_a_key_that_is_no_number_is_nobody_s(client, reviewer, key):
    """«²» is a digit to Python, and no number."""
    assert are_known(reviewer, Practice, [key])
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    assert client.get(url, {"id": "all", "childOf": key}).status_code in (302, 403, 404)


def test_a_restricted_page_of_another_tree_is_not_known(reviewer):
    page = make_record(title=SECRET)
    assert are_known(reviewer, Practice, [page.pk])
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert not known_pages(reviewer).filter(pk=page.pk).exists()


def test_the_title_of_a_draft_is_not_yet_the_record_s():
    page = make_record(title="Pubblico")
    page.title = SECRET
    revision = page.save_revision()
    page.record.refresh_from_db()
    assert page.record.title == "Pubblico"
    revision.publish()
    page.record.refresh_from_db()
    assert page.record.title == SECRET


def test_the_dashboard_does_not_follow_a_draft_where_its_author_has_no_rights_any_more(client, reviewer):
    make_record(live=False, title=SECRET, owner=reviewer)
    assert SECRET not in client.get(reverse("wagtailadmin_home")).content.decode()
