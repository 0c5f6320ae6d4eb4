"""A view asks the database a fixed number of questions, however many records there are."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from practices.addresses import address
from practices.models import Organisation, Practice, RecordRole, RelatedRecord
from tests.builders import make_record, make_site, make_term, make_territory, make_translation

# With Wagtail's routing.
MOST = {"record": 14, "translation": 14, "list": 16, "home": 14, "search": 10, "map": 10, "overview": 4}
FEW, MANY = 3, 25

pytestmark = pytest.mark.django_db


def make_records(count):
    """Records in both languages with facts, an organisation's role and a related record each."""
    themes, target = [make_term("theme", f"tema-{number}") for number in range(3)], make_term("target", "anziani")
    territory = make_territory("ITC11")
    organisation = make_record(Organisation)
    pages = []
    for number in range(count):
        sets = {"themes": [themes[number % 3]], "target_groups": [target], "territories": [territory]}
        page = make_record(Practice, sets=sets, need="<p>Un bisogno.</p>", period_start="2020")
        RecordRole.objects.create(page_id=page.pk, organisation=organisation.record, role=None)
        RelatedRecord.objects.create(page_id=page.pk, record=(pages or [organisation])[0].record)
        pages.append(page)
        make_translation(page)
    return pages


@pytest.fixture
def addresses():
    """What to visit, of an archive that begins with few records."""
    make_site()
    page = make_records(FEW)[0]
    translation = page.get_translations().get().specific
    found = {"record": address(page), "translation": address(translation), "list": "/it/pratiche/", "home": "/it/"}
    return found | {"search": "/it/cerca/?q=pratica", "map": "/it/mappa/?q=pratica", "overview": "/it/panoramica/"}


def queries(client, path):
    """The queries of a view once the process is warm, as it is from the second view of a content version on."""
    assert client.get(path).status_code == 200
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert client.get(path).status_code == 200
    return [query["sql"] for query in captured.captured_queries]


def test_views_ask_few_questions_and_no_more_with_more_records(client, addresses):
    few = {name: queries(client, addresses[name]) for name in MOST}
    assert {name: asked for name, asked in few.items() if len(asked) > MOST[name]} == {}
    make_records(MANY)
    many = {name: queries(client, addresses[name]) for name in MOST}
    assert {name: asked for name, asked in many.items() if len(asked) != len(few[name])} == {}
