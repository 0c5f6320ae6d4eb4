"""Glossary terms are recognised in texts as a reader would recognise them."""

import pytest

from language.analysis import tokens
from language.glossary_match import Matcher, variants

TERMS = {
    "it": {
        "asl": "ASL (azienda sanitaria locale)",
        "pa": "PA (pubblica amministrazione)",
        "rsa": "RSA (residenza sanitaria assistenziale)",
        "wecare": "WE.CA.RE. (Welfare Cantiere Regionale)",
        "bando": "bando",
        "welfare": "welfare",
        "welfare-comunita": "welfare di comunità",
        "volontario": "volontario",
        "coprogettazione": "coprogettazione",
        "dgr": "D.G.R. (deliberazione della Giunta regionale)",
    },
    "fr": {
        "accueil": "accueil familial de mineurs (placement familial)",
        "prise-en-charge": "prise en charge / accompagnement",
        "accompagnement": "accompagnement",
        "zone-grise": "publics de la « zone grise »",
        "mission": "mission (d'un établissement)",
        "ets": "organisme du tiers secteur (ETS)",
    },
}


def found(text, language="it"):
    terms = [(key, variants(term, language)) for key, term in TERMS[language].items()]
    words = tokens(text, language)
    matches = Matcher(terms, language).find(words, text)
    return [(text[words[match.start].start : words[match.end - 1].end], match.id) for match in matches]


@pytest.mark.parametrize(
    ("term", "language", "wordings"),
    [
        (
            "accueil familial de mineurs (placement familial)",
            "fr",
            ["accueil familial de mineurs", "placement familial"],
        ),
        ("ASL (azienda sanitaria locale)", "it", ["ASL", "azienda sanitaria locale"]),
        ("ménage / famille", "fr", ["ménage", "famille"]),
        ("mission (d'un établissement)", "fr", ["mission"]),
        ("mission (di una struttura)", "it", ["mission"]),
        ("tre S (sistemico, sostenibile, scalabile)", "it", ["tre S"]),
        ("établissement pour personnes âgées dépendantes, proche de l'EHPAD (RSA italienne)", "fr", ["RSA italienne"]),
        ("« RSA aperta » (EHPAD ouvert, proche de l'EHPAD hors les murs)", "fr", ["RSA aperta"]),
        ("WE.CA.RE. (« chantier régional du welfare »)", "fr", ["WE.CA.RE.", "chantier régional du welfare"]),
        ("bando", "it", ["bando"]),
        ("", "it", []),
    ],
)
def test_a_term_is_read_with_all_its_wordings_and_no_prose(term, language, wordings):
    assert variants(term, language) == wordings


def test_inflected_terms_are_recognised():
    assert found("I bandi per le volontarie") == [("bandi", "bando"), ("volontarie", "volontario")]
    assert found("des placements familiaux", "fr") == [("placements familiaux", "accueil")]


def test_the_longest_term_wins():
    assert found("il welfare di comunità e il welfare") == [
        ("welfare di comunità", "welfare-comunita"),
        ("welfare", "welfare"),
    ]


def test_a_wording_belongs_to_the_term_that_begins_with_it():
    assert found("un accompagnement", "fr") == [("accompagnement", "accompagnement")]
    assert found("la prise en charge", "fr") == [("prise en charge", "prise-en-charge")]


def test_acronyms_are_recognised_only_in_capitals():
    assert found("l'ASL, la PA e le RSA") == [("ASL", "asl"), ("PA", "pa"), ("RSA", "rsa")]
    assert found("la pa, le rsa, asl, Asl") == []
    assert found("une ETS, un ets, des ETs", "fr") == [("ETS", "ets")]


def test_acronyms_are_recognised_with_and_without_dots():
    assert found("la D.G.R. 22-5076 e la DGR di WE.CA.RE. o WECARE") == [
        ("D.G.R.", "dgr"),
        ("DGR", "dgr"),
        ("WE.CA.RE.", "wecare"),
        ("WECARE", "wecare"),
    ]


def test_a_term_does_not_go_over_the_end_of_a_sentence():
    assert found("È un'azienda. Sanitaria locale è altro") == []
    assert found("l'azienda\u00a0sanitaria locale") == [("azienda\u00a0sanitaria locale", "asl")]


def test_words_cut_from_the_text_do_not_part_a_term():
    assert found("des publics de la zone grise", "fr") == [("publics de la zone grise", "zone-grise")]


def test_words_too_short_or_too_common_are_never_terms():
    matcher = Matcher([("a", ["il"]), ("b", ["di"]), ("c", ["xy"]), ("d", ["", "…"])], "it")
    assert matcher.find(tokens("il di xy", "it")) == []
