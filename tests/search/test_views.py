"""The page of results, in both languages."""

import re

import pytest
from wagtail.models import PageViewRestriction

from practices.models import Organisation, RecordRole
from search import outbox
from search.indexing import engine, rebuild
from tests.builders import (
    make_glossary_term,
    make_record,
    make_site,
    make_term,
    make_territory,
    make_translation,
)
from tests.search.odd import ODD
from tests.search.pages import get, text_of, titles


@pytest.fixture(autouse=True)
def archive(archive_index):
    """Records in both languages, only in Italian, only in French."""
    make_site()
    with outbox.postponed():
        make_term("kind", "practice", label_it="Buona prassi", label_fr="Bonne pratique")
        food = make_term("theme", "cibo", label_it="Cibo", label_fr="Alimentation")
        piedmont = make_territory("ITC1", label_it="Piemonte", label_fr="Piémont")
        turin = make_territory("ITC11", parent=piedmont, label_it="Torino", label_fr="Turin")
        coldiretti = make_record(Organisation, title="Coldiretti")
        both = make_record(title="Orti solidali", sets={"themes": [food], "territories": [turin]}, period_start="2017")
        RecordRole.objects.create(page_id=both.pk, organisation=coldiretti.record)
        make_translation(both, title="Jardins solidaires")
        make_record(title="Mense e orti di quartiere", sets={"themes": [food]})
        make_record(title="Jardins partagés", language="fr")
        make_glossary_term("spreco alimentare", "gaspillage alimentaire", also_it="cibo invenduto")
    rebuild()
    return both


@pytest.mark.parametrize("path", ["/it/cerca/", "/fr/recherche/"])
def test_without_words_everything_is_listed(client, path):
    assert len(titles(get(client, path))) == 4


def test_one_address_answers_in_both_languages(client):
    query = "?q=orti&theme=cibo&kind=practice&sort=recent"
    italian, french = get(client, f"/it/cerca/{query}"), get(client, f"/fr/recherche/{query}")
    assert len(titles(italian)) == len(titles(french)) == 2
    assert "Jardins solidaires" in titles(french)
    assert f"/fr/recherche/{query}".replace("&", "&amp;") in italian


def test_results_are_articles_with_the_language_of_their_text(client):
    html = get(client, "/fr/recherche/?q=quartiere")
    assert re.search(r'<h2 class="title" lang="it">', html)
    assert re.search(r"<ol class=\"results\" start=\"1\">\s*<li>\s*<article", html)


def test_found_words_are_marked_and_nothing_else_is_markup(client):
    make_record(title="Prova", summary="Gli <b>orti</b> & i campi <script>alert(1)</script>")
    html = get(client, "/it/cerca/?q=orti")
    assert "Gli &lt;b&gt;<mark>orti</mark>&lt;/b&gt; &amp; i campi &lt;script&gt;" in html


def test_facets_count_and_link(client):
    html = get(client, "/it/cerca/?q=orti")
    assert re.search(
        r'href="/it/cerca/\?q=orti&amp;theme=cibo"[^>]*>.*?<span>Cibo</span><b class="num">2</b>', html, re.S
    )
    assert "Torino" in html and "Coldiretti" in html and "2017" in html


def test_the_later_facets_are_folded_until_one_of_their_values_is_chosen(client, archive):
    folded = re.findall(r'<details class="facet"(?: open)?>.*?id="facet-(\w+)"', get(client, "/it/cerca/?q=orti"), re.S)
    assert {"organisation", "period", "language"} <= set(folded)
    assert not {"kind", "theme", "territory"} & set(folded)
    html = get(client, "/it/cerca/?q=orti&period=2017")
    assert re.findall(r'<details class="facet" open>.*?id="facet-(\w+)"', html, re.S) == ["period"]


def test_a_row_follows_its_record(client, archive):
    assert "Orti solidali" in titles(get(client, "/it/cerca/?q=orti"))
    archive.title = "Orti di montagna"
    archive.save_revision().publish()
    assert titles(get(client, "/it/cerca/?q=orti"))[0] == "Orti di montagna"
    archive.unpublish()
    assert titles(get(client, "/it/cerca/?q=orti")) == ["Mense e orti di quartiere"]


def test_active_filters_are_said_and_each_can_be_left(client):
    html = get(client, "/it/cerca/?q=orti&theme=cibo&territory=ITC1")
    assert titles(html) == ["Orti solidali"]
    active = re.search(r'<div class="active">.*?</div>', html, re.S)[0]
    assert "Cibo" in active and "Piemonte" in active
    assert 'href="/it/cerca/?q=orti&amp;territory=ITC1"' in active
    assert 'href="/it/cerca/?q=orti&amp;theme=cibo"' in active
    assert 'class="reset" href="/it/cerca/?q=orti"' in active


def test_what_was_corrected_is_said_and_the_original_offered(client):
    html = get(client, "/it/cerca/?q=solidalli")
    assert "<strong>solidali</strong>" in html
    assert 'href="/it/cerca/?q=solidalli&amp;exact=1"' in html
    assert titles(get(client, "/it/cerca/?q=solidalli&exact=1")) == []


def test_records_with_most_words_follow_under_their_own_heading(client):
    html = get(client, "/it/cerca/?q=orti+quartiere")
    assert titles(html) == ["Mense e orti di quartiere", "Orti solidali"]
    assert (
        html.index("Mense e <mark>orti") < html.index('<h2 class="less">') < html.index("<mark>Orti</mark> solidali</")
    )


def test_an_address_of_unknown_things_is_answered_and_explained(client):
    html = get(client, "/it/cerca/?q=orti&theme=boh&theme=cibo&colour=red&page=x&sort=y&size=99999&kind=&kind=%00")
    assert len(titles(html)) == 2
    assert "boh" in text_of(html)


def test_any_page_number_is_answered(client):
    for page in ("0", "-1", "99999999999999999999", "1.5", "²", "\x00", "", "2"):
        assert client.get("/it/cerca/", {"q": "orti", "page": page}).status_code == 200, page


def test_any_words_are_answered(client):
    for text in ODD:
        text = text.encode("utf-8", "replace").decode()
        response = client.get("/fr/recherche/", {"q": text, "theme": text[:300]})
        assert response.status_code == 200, text
        assert b"<script>alert" not in response.content


def test_bytes_that_are_no_text_are_answered(client):
    assert client.get("/it/cerca/?q=%ff%fe%00orti&theme=%ff").status_code == 200


def test_a_result_says_through_which_word_it_was_found(client, archive):
    make_record(title="Spreco alimentare a Cuneo")
    assert "Trovato tramite: spreco alimentare" in text_of(get(client, "/it/cerca/?q=cibo+invenduto"))
    french = get(client, "/fr/recherche/?q=gaspillage+alimentaire")
    assert re.search(r'grâce à\xa0: <span lang="it">spreco alimentare</span>', french)
    assert "Trovato tramite" not in get(client, "/it/cerca/?q=spreco+alimentare")


def test_a_hit_without_a_passage_shows_what_was_found(client, archive):
    assert "Descritto con: <span><mark>Cibo</mark></span>" in get(client, "/it/cerca/?q=cibo")
    assert '<a href="/it/pratiche/' in get(client, "/it/cerca/?q=solidali")
    assert "Orti <mark>solidali</mark>" in get(client, "/it/cerca/?q=solidali")


def test_a_word_that_means_something_else_across_the_border_is_explained(client, archive):
    make_glossary_term(
        "RSA (residenza)",
        "RSA italienne",
        slug="rsa",
        note_it="Falso amico: in Francia RSA = reddito di base. Altro.",
        note_fr="Faux ami : en France, RSA = revenu. Autre.",
    )
    italian, french = get(client, "/it/cerca/?q=una+rsa"), get(client, "/fr/recherche/?q=%22RSA%22")
    assert "in Francia RSA = reddito di base." in italian and "Altro" not in italian
    assert 'href="/it/glossario/#rsa"' in italian
    assert "en France, RSA = revenu." in french and 'href="/fr/glossaire/#rsa"' in french
    assert "Falso amico" not in get(client, "/it/cerca/?q=orti")


def test_a_false_friend_is_explained_by_its_own_term_first(client, archive):
    note = "Attenzione: in Francia «ATS» peut aussi désigner altro. Faux ami : en France, ATS = altro."
    make_glossary_term("animazione", "animation", slug="animazione", note_fr=note)
    make_glossary_term("ATS (associazione)", "groupement (ATS)", slug="ats", note_fr="Faux ami : ATS = santé.")
    html = get(client, "/fr/recherche/?q=ATS")
    assert 'href="/fr/glossaire/#ats"' in html and 'href="/fr/glossaire/#animazione"' not in html


def test_a_likelier_word_is_offered_and_finds_something(client, archive):
    for title in ("Visita a Grugliaco", "Grugliasco", "Centro di Grugliasco"):
        make_record(title=title)
    html = get(client, "/it/cerca/?q=grugliaco")
    assert titles(html) == ["Visita a Grugliaco"]
    assert '<a href="/it/cerca/?q=grugliasco">grugliasco</a>' in html
    assert len(titles(get(client, "/it/cerca/?q=grugliasco"))) == 2


def test_nothing_found_says_what_to_try(client):
    html = get(client, "/it/cerca/?q=zzzz&theme=cibo")
    assert 'href="/it/glossario/"' in html and 'href="/it/contatti/"' in html and 'href="/it/cerca/?q=zzzz"' in html


def test_a_private_record_is_not_shown_even_by_an_old_index(client, archive):
    with outbox.postponed():
        PageViewRestriction.objects.create(page=archive, restriction_type="login")
        html = get(client, "/it/cerca/?q=solidali")
        assert "Orti solidali" not in html


def test_an_answer_is_not_kept_while_records_wait_to_be_indexed(client):
    assert "no-store" not in client.get("/it/cerca/?q=orti").get("Cache-Control", "")
    with outbox.postponed():
        make_record(title="Altri orti")
        assert "no-store" in client.get("/it/cerca/?q=orti")["Cache-Control"]


@pytest.fixture
def without_index(settings, tmp_path):
    settings.SEARCH_INDEX_DIR = tmp_path / "lost"
    engine.cache_clear()


def test_without_an_index_the_database_answers_and_says_so(client, without_index):
    for path, title in (("/it/cerca/?q=orto", "Orti solidali"), ("/fr/recherche/?q=jardin", "Jardins partagés")):
        response = client.get(path)
        assert title in titles(response.content.decode())
        assert 'class="notice"' in response.content.decode()
        assert "no-store" in response["Cache-Control"]


def test_without_an_index_any_words_are_answered(client, without_index):
    for text in ODD:
        text = text.encode("utf-8", "replace").decode()
        assert client.get("/it/cerca/", {"q": text, "page": "3"}).status_code == 200, text
