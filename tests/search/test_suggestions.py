"""What the search box offers while one types."""

import pytest
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import PageViewRestriction

from practices.models import Method, Municipality, Organisation, RecordPage, Territory
from practices.models.kept import kept
from search import outbox
from search.engines.base import IndexUnavailable
from search.indexing import engine, rebuild
from search.suggesting.typed import typed
from tests.builders import (
    make_glossary_term,
    make_record,
    make_site,
    make_term,
    make_territory,
    make_translation,
)
from tests.search.odd import ODD


@pytest.fixture(autouse=True)
def archive(archive_index):
    make_site()
    with outbox.postponed():
        make_term("kind", "practice", label_it="Buona prassi", label_fr="Bonne pratique")
        elders = make_term("theme", "anziani", label_it="Anziani e domiciliarità", label_fr="Personnes âgées")
        make_term("theme", "vuota", label_it="Anziani senza schede", label_fr="Personnes âgées sans fiche")
        piedmont = make_territory("ITC1", label_it="Piemonte", label_fr="Piémont")
        vercelli = make_territory("ITC16", parent=piedmont, label_it="Vercelli", label_fr="Verceil")
        page = make_record(
            title="L’école à la maison", language="fr", sets={"themes": [elders], "territories": [vercelli]}
        )
        make_translation(page, "it", title="La scuola a casa")
        make_record(title="Anziani soli in montagna")
        make_record(title="Aînés et montagne", language="fr")
        make_record(Organisation, title="Comune di Vercelli")
        make_record(Method, title="Co-progettare con gli anziani")
        make_glossary_term("RSA (residenza)", "RSA italienne", slug="rsa", also_it="casa di riposo", also_fr="EHPAD")
        make_glossary_term("coprogettazione", "co-conception", slug="copro")
    rebuild()
    return page


def ask(client, text, language="it"):
    with override(language):
        response = client.get(reverse("suggestions"), {"q": text})
    assert response.status_code == 200
    return response.json()


def offered(client, text, language="it"):
    return {
        group["label"]: [each["label"] for each in group["options"]] for group in ask(client, text, language)["groups"]
    }


def test_addresses_are_translated():
    with override("it"):
        assert reverse("suggestions") == "/it/cerca/suggerimenti/"
    with override("fr"):
        assert reverse("suggestions") == "/fr/recherche/suggestions/"


def test_groups_come_in_their_order_with_a_count_in_words(client):
    found = ask(client, "anz")
    assert [group["label"] for group in found["groups"]] == ["Schede", "Tematiche"]
    assert found["said"] == "3 suggerimenti"
    assert offered(client, "anz")["Tematiche"] == ["Anziani e domiciliarità"]


def test_any_word_may_be_begun_in_any_order(client):
    assert offered(client, "mont anz")["Schede"] == ["Anziani soli in montagna"]
    assert "Schede" not in offered(client, "montagna anzianissimi")


def test_accents_elisions_and_compounds_do_not_matter(client):
    assert offered(client, "ecol", "fr")["Fiches"] == ["L’école à la maison"]
    assert offered(client, "l'éc", "fr")["Fiches"] == ["L’école à la maison"]
    assert offered(client, "domiciliarita")["Tematiche"] == ["Anziani e domiciliarità"]
    assert offered(client, "coprog")["Schede"] == ["Co-progettare con gli anziani"]
    assert offered(client, "co-prog")["Glossario"] == ["coprogettazione"]


def test_a_plural_or_a_form_of_the_last_word_is_found(client):
    assert "Anziani soli in montagna" in offered(client, "anziana")["Schede"]


def test_the_reader_s_language_comes_first_and_the_other_is_marked(client):
    options = ask(client, "école")["groups"][0]["options"]
    assert [(each["label"], each["lang"]) for each in options] == [("L’école à la maison", "fr")]
    assert options[0]["url"].startswith("/it/pratiche/")
    assert "lang" not in ask(client, "scuola")["groups"][0]["options"][0]
    only_french = ask(client, "aines")["groups"][0]["options"][0]
    assert (only_french["lang"], only_french["url"][:7]) == ("fr", "/it/id/")


def test_organisations_and_places_have_groups_of_their_own(client):
    assert offered(client, "verc") == {"Organizzazioni": ["Comune di Vercelli"], "Luoghi": ["Vercelli"]}
    assert offered(client, "verceil", "fr")["Lieux"] == ["Verceil"]


def test_everyday_words_lead_to_the_glossary(client):
    option = ask(client, "casa di ri")["groups"][-1]["options"][0]
    assert (option["label"], option["note"], option["url"]) == (
        "RSA (residenza)",
        "≈ casa di riposo",
        "/it/glossario/#rsa",
    )
    assert ask(client, "ehp")["groups"][0]["options"][0]["note_lang"] == "fr"


def test_a_code_leads_to_its_record(client, archive):
    code = archive.record.code
    for text in (code, code.lower(), code[:5] if any(map(str.isdigit, code[:5])) else code):
        assert "La scuola a casa" in offered(client, text)["Schede"]


def test_every_address_offered_answers(client):
    for text in ("anz", "verc", "coprog", "ecol", "casa", "rsa"):
        for group in ask(client, text)["groups"]:
            for option in group["options"]:
                assert client.get(option["url"]).status_code == 200, option


@pytest.mark.parametrize("change", ["restricted", "withdrawn"])
def test_nothing_private_is_offered_even_by_an_old_index(client, change):
    page = RecordPage.objects.get(title="Anziani soli in montagna")
    assert "Anziani soli in montagna" in str(ask(client, "montag"))
    with outbox.postponed():
        if change == "restricted":
            PageViewRestriction.objects.create(page=page, restriction_type="login")
        else:
            page.specific.unpublish()
        assert "Anziani soli in montagna" not in str(ask(client, "montag"))
        assert "Anziani soli in montagna" not in str(ask(client, page.record.code))


def test_a_theme_without_records_is_not_offered(client):
    assert "senza schede" not in str(ask(client, "anziani"))


@pytest.mark.parametrize("text", ["", "a", "  ", "'", "di"[:1]])
def test_too_little_offers_nothing(client, text):
    assert ask(client, text) == {"said": "Nessun suggerimento", "groups": []}


def test_anything_typed_is_answered(client):
    for text in ODD:
        text = text.encode("utf-8", "replace").decode()
        for language in ("it", "fr"):
            ask(client, text, language)
    assert client.get("/it/cerca/suggerimenti/?q=%ff%fe%00").status_code == 200
    assert client.get("/it/cerca/suggerimenti/").status_code == 200
    assert len(typed("co-pro " * 200).readings) <= 4


def test_answers_are_few_and_kept_until_something_changes(client, django_assert_max_num_queries):
    found = ask(client, "anz")
    assert sum(len(group["options"]) for group in found["groups"]) <= 17
    with django_assert_max_num_queries(3):
        assert ask(client, "anz") == found
    make_record(title="Anzianissimi")
    assert "Anzianissimi" in offered(client, "anz")["Schede"]


def test_what_is_kept_is_bounded(client, monkeypatch):
    monkeypatch.setattr("search.suggesting.groups.MOST_KEPT", 3)
    for text in ("anz", "anzi", "anzia", "anzian", "anziani"):
        ask(client, text)
    assert len(kept(("suggestions", "it"), dict)) <= 3


def test_without_an_index_nothing_is_offered_and_nothing_kept(client, monkeypatch):
    def unavailable(*args):
        raise IndexUnavailable("away")

    monkeypatch.setattr(type(engine()), "generation", unavailable)
    assert offered(client, "anz") == {}
    monkeypatch.undo()
    assert "Schede" in offered(client, "anz")


def test_a_municipality_is_offered_where_the_archive_names_it(client):
    province = Territory.objects.get(code="ITC16")
    for name in ("Gattinara", "Santhià", "Vercelli"):
        place = {"label_it": name, "label_fr": name, "latitude": 45, "longitude": 8}
        Municipality.objects.create(key=name.lower()[:5], province=province, **place)
    make_record(title="Gli orti di Gattinara")
    assert offered(client, "gatt")["Luoghi"] == ["Gattinara"]
    assert "Luoghi" not in offered(client, "santh")
    assert offered(client, "vercelli")["Luoghi"] == ["Vercelli"]


def test_new_questions_ask_the_database_a_fixed_number_of_times(client, django_assert_max_num_queries):
    ask(client, "mon")
    with django_assert_max_num_queries(5):
        ask(client, "montag")
