"""Word families: every member finds the others, strangers stay strangers."""

from pathlib import Path

import pytest

import language.rules
from language.analysis import analyse
from language.rules import rules_for
from language.stemmers import STEMMERS, french, italian
from tests import word_families as written

FAMILIES = [("it", f) for f in written.families(written.ITALIAN)] + [
    ("fr", f) for f in written.families(written.FRENCH)
]
STRANGERS = [("it", f) for f in written.families(written.ITALIAN_STRANGERS)] + [
    ("fr", f) for f in written.families(written.FRENCH_STRANGERS)
]


def test_every_family_has_one_stem():
    parted = [family for language, family in FAMILIES if len({tuple(analyse(word, language)) for word in family}) > 1]
    assert parted == []


def test_every_family_is_found_without_accents_and_in_capitals():
    parted = [
        family
        for language, family in FAMILIES
        if len({tuple(analyse(way, language)) for word in family for way in (word, word.upper())}) > 1
    ]
    assert parted == []


def test_strangers_have_different_stems():
    joined = [pair for language, pair in STRANGERS if analyse(pair[0], language) == analyse(pair[1], language)]
    assert joined == []


@pytest.mark.parametrize("phrase", ["l'école", "ecole", "L’ÉCOLE", "écoles"])
def test_a_word_is_found_behind_its_article(phrase):
    assert analyse(phrase, "fr") == analyse("école", "fr")


@pytest.mark.parametrize("language", STEMMERS)
def test_rules_are_only_those_the_stemmer_needs_and_end_where_they_lead(language):
    rules = rules_for(language)
    assert [word for word, stem in rules.items() if STEMMERS[language](word) == stem] == []
    assert all(word.isalnum() and word.islower() and len(word) > 2 for word in rules)


def test_rules_are_small():
    files = Path(language.rules.__file__).parent.glob("*.tsv")
    assert sum(file.stat().st_size for file in files) < 100_000


def test_committed_rules_are_what_the_generator_writes():
    pytest.importorskip("simplemma")
    from language.rules.generate import generate

    assert generate("it") == rules_for("it")
    assert generate("fr") == rules_for("fr")


@pytest.mark.parametrize(
    ("word", "stem"),
    [("anziane", "anzian"), ("famiglie", "famigl"), ("banche", "banc"), ("cure", "cure"), ("servizio", "serviz")],
)
def test_the_italian_light_stemmer_cuts_as_lucene_does(word, stem):
    assert italian(word) == stem


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("hopitaux", "hopital"),
        ("activement", "actif"),
        ("educatrice", "eduqu"),
        ("directrice", "direct"),
        ("travailleuse", "travaileu"),
        ("numerisation", "num"),
        ("personnelle", "person"),
        ("enrichissement", "enrichi"),
    ],
)
def test_the_french_light_stemmer_cuts_as_lucene_does(word, stem):
    assert french(word) == stem
