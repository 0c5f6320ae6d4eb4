"""Where a row of a vocabulary is used: now, or in what was published once."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from practices.models import PublishedVersion, Term
from practices.uses import all_uses, uses
from search.affected import records_using
from tests.builders import make_record, make_site, make_term, make_user
from tests.reviewing import fresh

pytestmark = pytest.mark.django_db


@pytest.fixture
def once_used():
    """(page, term) of a page whose first version had the term."""
    make_site()
    term = make_term()
    page = make_record(sets={"themes": [term]})
    page = fresh(page)
    page.themes = []
    page.save_revision().publish()
    return fresh(page), term


def reads_of_versions(captured):
    return sum(PublishedVersion._meta.db_table in query["sql"] for query in captured.captured_queries)


def test_what_was_published_once_counts_before_a_deletion_and_not_for_the_index(once_used):
    page, term = once_used
    assert [found.pk for found in all_uses([term])[0]] == [page.pk]
    with CaptureQueriesContext(connection) as captured:
        assert not uses(term) and records_using(term) == set()
    assert reads_of_versions(captured) == 0


def test_each_row_gets_its_own_pages(once_used):
    page, once = once_used
    now, never = make_term(), make_term()
    other = make_record(sets={"themes": [now]})
    found = [[each.pk for each in pages] for pages in all_uses([never, now, once])]
    assert found == [[], [other.pk], [page.pk]]


def test_versions_are_read_once_however_many_rows_are_to_be_deleted(once_used, client):
    _, term = once_used
    rows = [make_term(), make_term(), term]
    client.force_login(make_user("capo"))
    address = "/admin/bulk/practices/term/delete/?" + "&".join(f"id={row.pk}" for row in rows)
    with CaptureQueriesContext(connection) as captured:
        client.post(address)
    assert reads_of_versions(captured) == 1
    assert Term.objects.filter(pk__in=[row.pk for row in rows]).count() == 3
