"""Searching without an index: what the database finds by itself, the same on each kind of database."""

import pytest
from wagtail.models import PageViewRestriction

from practices.models import ContentVersion
from practices.models.restricted import restricted_paths
from practices.public import public_originals
from search.fallback import from_database
from search.query import SearchQuery
from tests.builders import make_record, make_site


@pytest.fixture
def site(db):
    return make_site()


@pytest.mark.parametrize(
    "text, found",
    [
        ("citta", ["L’unità della CITTÀ"]),
        ("CITTÀ", ["L’unità della CITTÀ"]),
        ("dell'unita", ["L’unità della CITTÀ"]),
        ("d’unité", ["L’unità della CITTÀ"]),
        ("unita citta", ["L’unità della CITTÀ"]),
        ('"della città"', ["L’unità della CITTÀ"]),
        ('"città della"', []),
        ('"orti di"', ["Orti di quartiere"]),
        ("co-progettazioni", ["Co-progettazione"]),
        ("nità", []),
        ("100%", []),
    ],
)
def test_accents_capitals_and_elisions_do_not_matter(site, text, found):
    make_record(title="Orti di quartiere")
    make_record(title="L’unità della CITTÀ")
    make_record(title="Co-progettazione")
    assert sorted(hit_titles(text)) == found


def hit_titles(text):
    hits = from_database(SearchQuery(text, "it", {})).hits
    return [page.title for page in public_originals().filter(record__in=[hit.record_id for hit in hits])]


def test_the_database_is_asked_twice(site, django_assert_max_num_queries):
    make_record(title="Orti di quartiere")
    PageViewRestriction.objects.create(page=make_record(title="Orti"), restriction_type="login")
    restricted_paths()
    with ContentVersion.held(), django_assert_max_num_queries(2):
        found = from_database(SearchQuery("orti", "it", {}))
    assert found.complete == 1
