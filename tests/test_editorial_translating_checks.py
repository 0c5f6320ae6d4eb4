"""What may be wrong with a translated sentence: doubts, found without a database but for the glossary."""

import pytest

from editorial.translating.changes import changed_words
from editorial.translating.checks import DATE, LENGTH, LINK, NUMBER, SAME, TERM, doubts, numbers
from editorial.translating.limits import limit_of
from practices.models import Practice
from tests.builders import make_glossary_term, make_site

FRENCH = ("it", "fr")


@pytest.fixture(autouse=True)
def glossary(db):
    make_site()
    make_glossary_term("presa in carico", "prise en charge", slug="presa-in-carico")


def kinds(source, target, languages=FRENCH, limit=None):
    return [doubt.kind for doubt in doubts(source, target, languages, limit)]


def test_a_sentence_well_translated_raises_no_doubt():
    assert kinds("La presa in carico dura 12 mesi.", "La prise en charge dure 12 mois.") == []


def test_a_sentence_not_translated_yet_raises_none():
    assert kinds("La presa in carico dura 12 mesi.", "") == []


def test_a_term_of_the_glossary_that_is_not_used():
    found = doubts("Le prese in carico sono brevi.", "Les suivis sont brefs.", FRENCH)
    assert [(each.kind, each.detail, each.other) for each in found] == [(TERM, "prese in carico", "prise en charge")]


def test_inflected_terms_are_used_terms():
    assert kinds("Le prese in carico sono brevi.", "Les prises en charge sont brèves.") == []


def test_the_glossary_is_asked_from_french_too():
    assert kinds("La prise en charge est brève.", "Il percorso è breve.", ("fr", "it")) == [TERM]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("1.500,50 euro", "1\u202f500,50 euros"),
        ("alle ore 14.30", "à 14h30"),
        ("il 1° marzo 2024", "le 1er mars 2024"),
        ("il 40% dei 12.000 abitanti", "40\u00a0% des 12\u00a0000 habitants"),
        ("dal 03/05/2021", "du 3/5/2021"),
    ],
)
def test_numbers_are_the_same_however_each_language_writes_them(source, target):
    assert kinds(source, target) == []


@pytest.mark.parametrize(
    ("source", "target"), [("12 mesi", "21 mois"), ("nel 2019 e nel 2020", "en 2019"), ("alcuni mesi", "3 mois")]
)
def test_a_number_that_differs(source, target):
    assert kinds(source, target) == [NUMBER]


def test_a_month_that_differs():
    assert kinds("il 12 marzo 2024", "le 12 mai 2024") == [DATE]


def test_mai_is_a_month_only_beside_a_day_or_a_year():
    assert kinds("Non si è mai fermato.", "Il ne s’est jamais arrêté.") == []


def test_a_link_that_was_lost():
    assert kinds('Si legga <a id="a1">il bando</a>.', "On lira l’appel.") == [LINK]
    assert kinds('Si legga <a id="a1">il bando</a>.', 'On lira <a id="a1">l’appel</a>.') == []
    assert kinds("Vedi https://example.org/uno oggi", "Voir le site aujourd’hui") == [LINK]


def test_a_sentence_left_as_it_was():
    assert kinds("Il servizio nasce per le famiglie.", "Il servizio nasce per le famiglie.") == [SAME]


@pytest.mark.parametrize(
    "name", ["ASL TO3", "Comune di Torino", "https://example.org/una/pagina", "2024", "info@example.org"]
)
def test_names_and_addresses_are_the_same_in_both_languages(name):
    assert kinds(name, name) == []


def test_a_text_over_its_limit():
    assert kinds("Breve.", "x" * 11, limit=10) == [LENGTH]
    assert kinds("Breve.", "&amp;" * 10, limit=10) == []


def test_limits_are_those_of_fields_and_blocks():
    assert limit_of(Practice, "title") == Practice.title_limit
    assert limit_of(Practice, "summary") == 400
    assert limit_of(Practice, "no_such_field") is None
    assert limit_of(Practice, "steps.step.title") is None


def test_numbers_are_counted_as_often_as_they_stand():
    assert numbers("2 e 2") == {"2": 2}


def test_changed_words_are_counted_where_they_stand():
    assert changed_words(["Una frase."], ["Una frase."]) == 0
    assert changed_words(["Una frase lunga."], ["Una frase corta."]) == 1
    assert changed_words(["Prima.", "Una frase."], ["Una frase.", "Prima."]) == 0
    assert changed_words([], ["Tre parole nuove."]) == 3
    assert changed_words(["<b>Tre</b> parole vecchie."], ["Tre parole vecchie."]) == 0
    assert changed_words(["a " * 3000], ["b " * 3000]) == 3000
