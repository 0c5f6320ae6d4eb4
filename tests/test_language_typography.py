"""Typography: what is typed with straight marks is printed as each language wants."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.typography import number, typographic

N = "\u00a0"


@pytest.mark.parametrize(
    ("language", "typed", "printed"),
    [
        ("it", "l'aiuto dell'ASL, un po' di più", "l’aiuto dell’ASL, un po’ di più"),
        ("it", "gli anni '80", "gli anni ’80"),
        ("it", 'il progetto "Casa mia" parte', "il progetto «Casa mia» parte"),
        ("it", "il « centro »", "il «centro»"),
        ("it", "la 'buona' prassi dell'ente", "la ‘buona’ prassi dell’ente"),
        ("it", "Perché? Così: bene; ecco!", "Perché? Così: bene; ecco!"),
        ("it", "il 12 % di 100 €", f"il 12{N}% di 100{N}€"),
        ("fr", "l'école aujourd'hui", "l’école aujourd’hui"),
        ("fr", 'le projet "Ma maison" commence', f"le projet «{N}Ma maison{N}» commence"),
        ("fr", "le «centre»", f"le «{N}centre{N}»"),
        ("fr", "Pourquoi ? Ainsi : bien ; voilà !", f"Pourquoi{N}? Ainsi{N}: bien{N}; voilà{N}!"),
        ("fr", "Pourquoi? Ainsi: bien; voilà!", f"Pourquoi{N}? Ainsi{N}: bien{N}; voilà{N}!"),
        ("fr", "Vraiment ?!", f"Vraiment{N}?!"),
        ("fr", "https://exemple.fr/?q=1 à 10:30 (http://x)", "https://exemple.fr/?q=1 à 10:30 (http://x)"),
        ("fr", "Terre &amp; Mer &lt;b&gt;; fin", "Terre &amp; Mer &lt;b&gt;; fin"),
        ("fr", "1 443 personnes et 12 500 000 €", f"1\u202f443 personnes et 12\u202f500\u202f000{N}€"),
        ("fr", "en 2020 300 personnes", "en 2020 300 personnes"),
        ("fr", "tél. +39 011 432 1459, 04 92 123 456", "tél. +39 011 432 1459, 04 92 123 456"),
        ("fr", 'il dit «voir "ici"»', f"il dit «{N}voir “ici”{N}»"),
        ("fr", " : suite d'un texte en gras", f"{N}: suite d’un texte en gras"),
        ("fr", "", ""),
    ],
)
def test_typed_marks_are_printed_as_the_language_wants(language, typed, printed):
    assert typographic(typed, language) == printed


@given(st.text(alphabet="ab1 0é'\"«»;:?!&.,()\u00a0\u202f’“”\n%€"), st.sampled_from(["it", "fr"]))
def test_typography_applied_twice_is_typography_applied_once(text, language):
    once = typographic(text, language)
    assert typographic(once, language) == once


@given(st.text(), st.sampled_from(["it", "fr"]))
def test_typography_keeps_every_letter_and_digit(text, language):
    assert [c for c in typographic(text, language) if c.isalnum()] == [c for c in text if c.isalnum()]


def test_numbers_are_grouped_as_each_language_does():
    assert number(1443, "it") == "1.443"
    assert number(1443, "fr") == "1\u202f443"
    assert number(12.5, "it") == number(12.5, "fr") == "12,5"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("An.Co.Re. - Well Fare", "An.Co.Re. – Well Fare"),
        ("co-progettazione", "co-progettazione"),
        ("10 - 3", "10 - 3"),
        ("Periodo - 2017", "Periodo – 2017"),
        ("- una voce", "- una voce"),
        ("An.Co.Re. – Well Fare", "An.Co.Re. – Well Fare"),
    ],
)
def test_a_hyphen_between_words_is_printed_as_a_dash(typed, printed):
    assert typographic(typed, "it") == printed
