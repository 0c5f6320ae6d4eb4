"""The archive in numbers, on the demonstration: every bar says what the search it leads to says."""

import re

import pytest

from search.indexing import engine, rebuild
from search.synonyms import Synonyms
from tests.search.overview import ADDRESSES, bars
from tests.search.pages import get, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def loaded(demo, db, settings, tmp_path, monkeypatch):
    settings.SEARCH_INDEX_DIR = tmp_path / "index"
    engine.cache_clear()
    monkeypatch.setattr("search.labels._held", (None, {}))
    monkeypatch.setattr("search.glossary._held", (None, (), Synonyms()))
    rebuild()
    yield
    engine.cache_clear()


@pytest.mark.parametrize("language", ADDRESSES)
def test_every_bar_counts_what_its_search_finds(client, language):
    found = bars(get(client, ADDRESSES[language]))
    assert len(found) > 40
    told = {url: count for url, _, _, count in found}
    assert told == {url: total(get(client, url)) for url in told}


@pytest.mark.parametrize("language", ADDRESSES)
def test_whether_a_record_is_there_in_both_languages_leads_to_its_search_too(client, language):
    found = {url.rpartition("language=")[2]: count for url, _, _, count in bars(get(client, ADDRESSES[language]))}
    assert found["both"] + found["only-it"] == found["it"]
    assert found["both"] + found["only-fr"] == found["fr"]


def total(html):
    return int(re.search(r"\d+", text_of(re.search(r"<h1>.*?</h1>", html, re.S)[0]))[0])


def test_the_longest_bar_is_of_most(client):
    for chart in re.findall(r'<table class="chart">.*?</table>', get(client, ADDRESSES["it"]), re.S):
        rows = bars(chart)
        most = max(count for *_, count in rows)
        assert all(
            (length == 100) == (count == most) for *_, length, count in rows if count / most < 0.995 or count == most
        )


def test_all_five_charts_are_tables_with_heads(client):
    html = get(client, ADDRESSES["fr"])
    assert html.count('<table class="chart">') == 5
    assert html.count('scope="col"') == 10
    assert "style=" not in html
