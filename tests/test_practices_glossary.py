"""Terms of the glossary in the texts: the first of each section, whole, never inside links or headings."""

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
        from django.urls import reverse

        assert f'href="{reverse("glossary")}#affido-diurno"' in bound("<p>affido diurno</p>", "it", "fr")


def test_the_filter_finds_a_term_by_its_everyday_words(client):
    make_glossary_term("cura di comunità", "soin de proximité", slug="cura", also_it="medico sotto casa")
    for query, found in (("medici", True), ("soins", True), ("astronave", False), ('"\x00<', False)):
        html = client.get("/it/glossario/", {"q": query}).content.decode()
        assert ('id="cura"' in html) is found, query
