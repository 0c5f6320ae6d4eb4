"""Rights on a record's page are Wagtail's, without its questions about pages below, of which a record has none."""

from itertools import combinations

import pytest
from wagtail.models import Page, PagePermissionTester

from practices.models.record_rights import RecordRights
from tests.builders import make_record, make_user, make_writer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]
VERBS = ("add", "change", "publish", "bulk_delete")
SETS = [chosen for size in range(len(VERBS) + 1) for chosen in combinations(VERBS, size)]


@pytest.mark.parametrize("verbs", SETS, ids="+".join)
@pytest.mark.parametrize("ignore_bulk", [False, True])
def test_who_may_delete_a_record(verbs, ignore_bulk):
    draft, public = make_record(live=False), make_record()
    user = make_writer(draft.get_parent(), *verbs)
    own = [make_record(live=live, owner=user) for live in (False, True)]
    for page in (draft, public, *own):
        expected = PagePermissionTester(user, page).can_delete(ignore_bulk)
        assert page.permissions_for_user(user).can_delete(ignore_bulk) is expected
        assert Page.objects.get(pk=page.pk).permissions_for_user(user).can_delete(ignore_bulk) is expected


def test_the_inactive_may_nothing_and_superusers_everything():
    page = make_record()
    assert not RecordRights(make_user("via", is_superuser=False, is_active=False), page).can_delete()
    assert RecordRights(make_user(), page).can_delete()


def test_deleting_is_not_asked_of_the_database(django_assert_num_queries):
    page = make_record()
    user = make_writer(page.get_parent(), "change")
    page.permissions_for_user(user)
    with django_assert_num_queries(0):
        assert not page.permissions_for_user(user).can_delete()
