"""The archive in numbers: followed by each publication, told when it cannot be known."""

import pytest
from django.utils import timezone

from practices.models import RecordPage
from search import outbox
from search.indexing import engine, rebuild
from tests.builders import make_record, make_site, make_translation
from tests.search.overview import ADDRESSES, bars
from tests.search.pages import get, text_of


@pytest.fixture
def site(archive_index):
    make_site()


def test_numbers_follow_a_publication(client, site):
    make_record()
    rebuild()
    before = text_of(get(client, ADDRESSES["it"]))
    make_record()
    assert text_of(get(client, ADDRESSES["it"])) != before


def test_numbers_are_not_kept_while_records_wait_to_be_indexed(client, site):
    rebuild()
    assert "no-store" not in client.get(ADDRESSES["it"]).get("Cache-Control", "")
    with outbox.postponed():
        make_record()
        assert "no-store" in client.get(ADDRESSES["it"])["Cache-Control"]


def test_an_empty_archive_has_an_overview(client, site):
    rebuild()
    assert bars(get(client, ADDRESSES["it"])) == []


def test_without_an_index_it_says_so(client, site, settings, tmp_path):
    settings.SEARCH_INDEX_DIR = tmp_path / "lost"
    engine.cache_clear()
    response = client.get(ADDRESSES["fr"])
    assert 'class="notice"' in response.text and "no-store" in response["Cache-Control"]


def test_parameters_change_nothing(client, site):
    rebuild()
    assert client.get(f"{ADDRESSES['it']}?page=-1&theme=%00&id=1&id=1&q=%ff").status_code == 200


@pytest.mark.parametrize("language, said", [("it", "traduzione non aggiornata"), ("fr", "traduction à mettre à jour")])
def test_one_translation_behind_is_said_in_the_singular(client, site, language, said):
    page = make_translation(make_record())
    RecordPage.objects.filter(pk=page.pk).update(outdated_since=timezone.now())
    rebuild()
    assert said in text_of(get(client, ADDRESSES[language]))
