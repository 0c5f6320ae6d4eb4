"""The map's page: the results of a search where they are, as a list, and counted by province."""

import re

import pytest
from wagtail.models import PageViewRestriction

from practices.models import Municipality
from search import outbox, tiles
from search.indexing import engine, rebuild
from search.map_page import MOST_ON_MAP, shade
from search.positions import position
from tests.builders import make_record, make_site, make_term, make_territory, make_translation
from tests.search.odd import ODD
from tests.search.pages import get, text_of


@pytest.fixture(autouse=True)
def archive(archive_index):
    """A record in a municipality, one in a whole province, one in a region, one nowhere, one only in French."""
    make_site()
    with outbox.postponed():
        make_term("kind", "practice", label_it="Buona prassi", label_fr="Bonne pratique")
        italy = make_territory("IT", label_it="Italia", label_fr="Italie")
        piedmont = make_territory("ITC1", parent=italy, label_it="Piemonte", label_fr="Piémont")
        turin = make_territory("ITC11", parent=piedmont, label_it="Torino (torinese)", label_fr="Turin")
        cuneo = make_territory("ITC16", parent=piedmont, label_it="Cuneo", label_fr="Coni")
        rivoli = Municipality.objects.create(
            key="rivoli", label_it="Rivoli", label_fr="Rivoli", province=turin, latitude="45.071", longitude="7.515"
        )
        orchards = make_record(title="Orti a Rivoli", sets={"places": [rivoli], "territories": [turin, cuneo]})
        make_translation(orchards, title="Jardins à Rivoli")
        make_record(title="Orti torinesi", sets={"territories": [turin]})
        make_record(title="Orti piemontesi", sets={"territories": [piedmont]})
        make_record(title="Orti d'Italia", sets={"territories": [italy]})
        make_record(title="Jardins partagés", language="fr")
    rebuild()
    return orchards


def items(html):
    """{title: attributes of its list item}"""
    rows = re.findall(r'<li([^>]*)><a href="[^"]*"(?: lang="\w+")?>(.*?)</a> <span>', html)
    return {text_of(title): attributes.strip() for attributes, title in rows}


def counts(html):
    return re.findall(r'<tr data-code="(\w+)" data-shade="(\d)">.*?<td class="num">(\d+)</td>', html)


def test_every_result_stands_in_the_list_with_its_place(client):
    found = items(get(client, "/it/mappa/?q=orti"))
    assert found["Orti a Rivoli"] == 'data-at="45.071,7.515" data-in="ITC16"'
    assert found["Orti torinesi"] == 'data-in="ITC11"'
    assert found["Orti piemontesi"] == 'data-in="ITC1"'
    assert found["Orti d’Italia"] == "" if "Orti d’Italia" in found else found["Orti d'Italia"] == ""
    assert "Jardins partagés" not in found


@pytest.mark.parametrize("path, other", [("/it/mappa/", "/it/cerca/"), ("/fr/carte/", "/fr/recherche/")])
def test_the_map_shows_what_the_search_finds(client, path, other):
    for query in ("", "?q=orti", "?q=jardins", "?territory=ITC11", "?q=orti&territory=ITC1&theme=boh"):
        page, search = get(client, path + query), get(client, other + query)
        heading = re.compile(r"<h1>.*?</h1>", re.S)
        assert heading.search(page)[0] == heading.search(search)[0]
        assert len(items(page)) == len(re.findall(r'class="title"', search))


def test_provinces_are_counted_and_lead_on(client):
    html = get(client, "/it/mappa/?q=orti")
    assert counts(html) == [("ITC11", "4", "2"), ("ITC16", "3", "1")]
    assert 'href="/it/mappa/?q=orti&amp;territory=ITC11" rel="nofollow">Torino<' in html
    assert counts(get(client, "/it/mappa/?q=orti&territory=ITC16")) == [("ITC16", "4", "1")]


def test_the_darkest_shade_is_for_most():
    assert [shade(count, 12) for count in (1, 3, 4, 6, 9, 10, 12)] == [1, 1, 2, 2, 3, 4, 4]
    assert [shade(count, 2) for count in (1, 2)] == [3, 4]
    assert shade(1, 1) == 4


def test_facets_and_search_lead_from_map_to_map(client):
    html = get(client, "/it/mappa/?q=orti&territory=ITC1&size=50&page=3")
    facets = re.search(r'<section class="filters.*?</section>', html, re.S)[0]
    assert "/it/cerca/" not in facets
    assert 'href="/it/mappa/?q=orti&amp;territory=ITC11&amp;territory=ITC1"' in facets
    assert 'href="/it/mappa/?q=orti"' in html
    assert 'action="/it/mappa/"' in html
    assert '<a href="/it/cerca/?q=orti&amp;territory=ITC1"' in html


def test_a_search_leads_to_its_map(client):
    assert 'href="/it/mappa/?q=orti&amp;territory=ITC1"' in get(client, "/it/cerca/?q=orti&territory=ITC1")


def test_a_private_record_is_not_on_the_map_even_by_an_old_index(client, archive):
    with outbox.postponed():
        PageViewRestriction.objects.create(page=archive, restriction_type="login")
        html = get(client, "/it/mappa/?q=orti")
        assert "Orti a Rivoli" not in html and "45.071" not in html


def test_more_records_than_the_map_shows_are_told(client, monkeypatch):
    assert str(MOST_ON_MAP) not in text_of(get(client, "/it/mappa/"))
    monkeypatch.setattr("search.views.MOST_ON_MAP", 2)
    monkeypatch.setattr("search.map_page.MOST_ON_MAP", 2)
    html = get(client, "/it/mappa/?q=orti")
    assert len(items(html)) == 2 and 'class="said"' in html
    assert counts(html) == [("ITC11", "4", "2"), ("ITC16", "3", "1")]


def test_a_municipality_answers_for_its_province(archive):
    from practices.listing import entries

    [entry] = entries([archive.record_id], "it")
    assert position(entry).inside == "ITC16"


def test_any_address_is_answered(client):
    for text in ODD:
        text = text.encode("utf-8", "replace").decode()
        response = client.get("/fr/carte/", {"q": text, "territory": text[:300], "page": text[:20], "size": text[:20]})
        assert response.status_code == 200, text
    many = "&".join(f"territory=ITC{number}" for number in range(500))
    assert client.get(f"/it/mappa/?{many}&id={'&id='.join(map(str, range(500)))}").status_code == 200
    assert client.get("/it/mappa/?territory=ITC11&territory=ITC11&territory=&q=%ff%00").status_code == 200


def test_without_an_index_the_list_is_there_and_the_numbers_are_not(client, settings, tmp_path):
    settings.SEARCH_INDEX_DIR = tmp_path / "lost"
    engine.cache_clear()
    html = get(client, "/it/mappa/?q=orti")
    assert "Orti a Rivoli" in items(html) and counts(html) == [] and 'class="notice"' in html


def test_no_other_server_is_allowed_unless_one_is_named(client, settings):
    assert "img-src 'self';" in client.get("/it/mappa/")["Content-Security-Policy"] + ";"
    settings.MAP_TILES_URL = "https://{s}.tiles.example.org/{z}/{x}/{y}.png"
    response = client.get("/it/mappa/")
    assert "img-src 'self' https://*.tiles.example.org" in response["Content-Security-Policy"]
    assert "data-tiles=" in response.text and "tiles.example.org" in text_of(response.text)
    assert "example.org" not in client.get("/it/cerca/")["Content-Security-Policy"]


@pytest.mark.parametrize("url", ["", "tiles.example.org/{z}", "javascript:alert(1)", "/tiles/{z}/{x}/{y}.png"])
def test_what_is_no_address_of_tiles_offers_none(settings, url):
    settings.MAP_TILES_URL = url
    assert tiles.offered() is None and tiles.policy() == {}
