"""Terms of the glossary in the texts: the first of each section, whole, never inside links or headings."""

import re

import pytest
from django.utils.translation import override

from practices.glossary_binding import Binder
from tests.builders import make_glossary_term, make_site

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def terms():
    make_site()
    make_glossary_term("affido diurno", "accompagnement de jour", slug="affido-diurno", definition_it="Di giorno.")
    make_glossary_term("affido", "accueil", slug="affido")
    make_glossary_term("RSA", "EHPAD", slug="rsa")


def bound(source, language="it", interface="it"):
    with override(interface):
        return Binder(language).rich_text(source)


def test_the_longest_term_is_marked_once_a_section():
    html = bound("<p>L'affido diurno e un altro affido diurno.</p>")
    assert html.count('href="') == 1 and ">affido diurno</a>" in html


def test_the_next_section_marks_it_again():
    with override("it"):
        binder = Binder("it")
        first = binder.plain("Affido diurno")
        binder.next_section()
        assert first == binder.plain("Affido diurno") and "#affido-diurno" in first


def test_an_inflected_form_is_recognised():
    assert "#affido-diurno" in bound("<p>Gli affidi diurni.</p>")


def test_nothing_is_marked_inside_links_and_headings():
    html = bound('<h3>Affido diurno</h3><p><a href="https://example.org/">affido diurno</a></p>')
    assert 'class="term"' not in html


def test_an_acronym_is_recognised_only_in_capitals():
    assert "#rsa" in bound("<p>Una RSA aperta</p>") and "#rsa" not in bound("<p>una rsa</p>")


def test_a_sentence_end_parts_two_words():
    assert "#affido-diurno" not in bound("<p>Un affido. Diurno è altro.</p>")


def test_what_an_editor_typed_is_escaped():
    with override("it"):
        assert "<script>" not in Binder("it").plain("<script>alert(1)</script> affido")


def test_the_link_leads_to_the_glossary_of_the_reader_s_language():
    with override("fr"):
        assert 'href="/fr/glossaire/a/#affido-diurno"' in bound("<p>affido diurno</p>", "it", "fr")


def test_the_glossary_names_all_terms_and_each_letter_explains_its_own(client):
    html = client.get("/it/glossario/").content.decode()
    assert '<li id="affido-diurno"><a href="/it/glossario/a/#affido-diurno">affido diurno</a>' in html
    assert "accompagnement de jour" in html and "Di giorno." not in html
    html = client.get("/it/glossario/a/").content.decode()
    assert 'id="affido-diurno"' in html and "Di giorno." in html and 'id="rsa"' not in html


def test_a_letter_leads_to_the_whole_glossary_of_the_other_language(client):
    html = client.get("/it/glossario/r/").content.decode()  # RSA stands under E in French
    assert 'href="/fr/glossaire/" lang="fr"' in html
    assert (
        'hreflang="x-default"' not in html and '<link rel="canonical" href="http://testserver/it/glossario/r/">' in html
    )
    assert 'id="rsa"' in client.get("/fr/glossaire/e/").content.decode()


def test_a_letter_without_terms_is_not_found(client):
    for letter in ("q", "aa", "%00", "<b>", "😀"):
        assert client.get(f"/it/glossario/{letter}/").status_code == 404, letter


def test_a_letter_with_an_accent_stands_with_its_plain_one(client):
    make_glossary_term("équité", "œuvre", slug="equite")
    assert 'id="equite"' in client.get("/it/glossario/e/").content.decode()
    assert 'id="equite"' in client.get("/fr/glossaire/o/").content.decode()


@pytest.mark.parametrize(("typed", "plain"), [("œ", "o"), ("Œ", "o"), ("é", "e"), ("ß", "s")])
def test_the_address_of_a_letter_with_a_sign_leads_to_the_plain_one(client, typed, plain):
    response = client.get(f"/fr/glossaire/{typed}/")
    assert response.status_code == 301 and response.url == f"/fr/glossaire/{plain}/"


def test_terms_stand_in_the_order_of_titles(client):
    for word in ("zona 10", "zona 2", "zona", "zonà estesa"):
        make_glossary_term(word, word, slug=word.replace(" ", "-").replace("à", "a"))
    html = client.get("/it/glossario/z/").content.decode()
    assert re.findall(r'id="(zona[^"]*)"', html) == ["zona", "zona-2", "zona-10", "zona-estesa"]


def test_many_terms_found_are_named_and_not_explained(client):
    for number in range(30):
        make_glossary_term(f"cura {number}", f"soin {number}", slug=f"cura-{number}", definition_it="Lunga.")
    html = client.get("/it/glossario/?q=cura").content.decode()
    assert html.count('<li id="cura-') == 30 and "Lunga." not in html


def test_the_filter_finds_a_term_by_its_everyday_words(client):
    make_glossary_term("cura di comunità", "soin de proximité", slug="cura", also_it="medico sotto casa")
    for query, found in (("medici", True), ("soins", True), ("astronave", False), ('"\x00<', False)):
        html = client.get("/it/glossario/", {"q": query}).content.decode()
        assert ('id="cura"' in html) is found, query
