"""The glossary across the border, and typing errors, on every engine."""

import pytest

from search.query import Correction
from search.synonyms import Equivalence, Synonyms
from tests.search.documents import make_document


def test_a_term_finds_records_in_the_other_language(search):
    search.index(make_document(1, fr="Contre le gaspillage alimentaire"), make_document(2, it="Lo spreco alimentare"))
    assert sorted(search.found("spreco alimentare")) == [1, 2]
    assert sorted(search.found("gaspillage alimentaire", language="fr")) == [1, 2]


def test_an_expression_counts_as_one_beside_other_words(search):
    search.index(make_document(1, fr="Gaspillage alimentaire à Nice"), make_document(2, fr="Gaspillage alimentaire"))
    assert search.found("spreco alimentare nice") == [1]


def test_everyday_words_lead_to_the_term_but_not_back(search):
    search.index(make_document(1, it="Una RSA aperta"), make_document(2, fr="Un EHPAD"))
    assert sorted(search.found("EHPAD", language="fr")) == [1, 2]
    assert search.found("casa di riposo") == [1]
    assert search.found("RSA") == [1]


def test_both_ways_of_saying_a_term_are_known(search):
    search.index(make_document(1, it="Una residenza sanitaria assistenziale"))
    assert search.found("rsa") == [1]


def test_what_was_written_counts_more_than_its_equivalent(search):
    search.index(make_document(1, fr="Gaspillage alimentaire"), make_document(2, it="Spreco alimentare"))
    assert search.found("spreco alimentare") == [2, 1]


def test_a_word_of_an_everyday_expression_leads_on_when_little_is_found(search):
    search.index(make_document(1, it="Affido diurno"))
    results = search("solitudine")
    assert (results.complete, results.partial, results.hits[0].is_complete) == (0, 1, False)


def test_a_typing_error_is_corrected_and_said(search):
    search.index(make_document(1, it="Welfare a Vercelli"))
    results = search("vercelly")
    assert results.corrections == (Correction("vercelly", "vercelli"),)
    assert [hit.record_id for hit in results.hits] == [1]
    assert search("vercelly", is_literal=True).total == 0


def test_errors_are_corrected_before_synonyms_are_looked_up(search):
    search.index(make_document(1, fr="Gaspillage alimentaire"))
    assert search.found("sprecco alimentare") == [1]


def test_a_word_that_finds_something_in_either_language_is_left_alone(search):
    search.index(make_document(1, it="Regione"), make_document(2, fr="Région"), make_document(3, it="Ragione"))
    assert search("region").corrections == ()
    assert search.found("ragione") == [3]


def test_short_words_and_real_words_are_left_alone(search):
    search.index(make_document(1, it="Messa in rete"))
    assert search("mess").corrections == ()
    assert search("mensa").corrections == ()


def test_two_edits_only_from_eight_letters(search):
    search.index(make_document(1, it="Domiciliarità"), make_document(2, it="Borgate"))
    assert search.found("domicilirita") == [1]
    assert search.found("domicliarrita") == [1]
    assert search("bargatte").hits == () or search.found("bargatte") == [2]
    assert search("barhate").corrections == ()


def test_two_words_written_as_one_are_parted(search):
    search.index(make_document(1, it="Il progetto We.Pro"))
    assert search("wepro").corrections == (Correction("wepro", "we pro"),)
    assert search.found("wepro") == [1]


def test_an_archive_without_a_glossary_is_searched(search):
    search.index(make_document(1, it="Orti solidali"))
    assert search.found("orti solidali", synonyms=Synonyms()) == [1]
    assert search("orti montagna", synonyms=Synonyms()).partial == 1


def through(search, text, **changes):
    return {hit.record_id: [each.text for each in hit.through] for hit in search(text, **changes).hits}


def test_what_was_found_only_through_a_synonym_says_so(search):
    search.index(
        make_document(1, it="Una RSA aperta"),
        make_document(2, it={"title": "Casa di riposo", "body": "Una RSA"}),
        make_document(3, it={"title": "Casa", "body": "Senza riposo non è una residenza sanitaria assistenziale"}),
    )
    assert through(search, "casa di riposo") == {1: ["RSA"], 2: [], 3: []}
    assert through(search, "maison de retraite", language="fr") == {
        1: ["RSA"],
        2: ["RSA"],
        3: ["residenza sanitaria assistenziale"],
    }


def test_the_synonym_is_said_in_the_language_of_the_reader_where_both_stand_in_it(search):
    search.index(make_document(1, it="Accoglienza", fr="Accueil: accompagnement solidaire de jour, affido diurno"))
    search.index(make_document(2, it="Affido diurno", fr="Accompagnement solidaire de jour"))
    assert through(search, "solitudine degli anziani")[2] == ["affido diurno"]


def test_words_beside_a_synonym_are_no_reason(search):
    search.index(make_document(1, it="Una RSA a Vercelli"))
    assert through(search, "casa di riposo vercelli") == {1: ["RSA"]}
    assert through(search, "rsa vercelli") == {1: []}


def test_a_partial_match_by_a_word_of_an_everyday_expression_says_so_too(search):
    search.index(make_document(1, it="Affido diurno"))
    assert through(search, "solitudine") == {1: ["affido diurno"]}


def test_a_record_found_by_its_code_was_not_found_through_a_synonym(search):
    document = make_document(7, it="Una RSA")
    synonyms = Synonyms([Equivalence({"it": f"{document.code}; RSA"}, {})])
    search.index(document)
    assert through(search, document.code, synonyms=synonyms) == {7: []}


def test_circles_of_synonyms_lead_one_step(search):
    circle = Synonyms(
        [
            Equivalence({"it": "orti"}, {"it": "campi"}),
            Equivalence({"it": "campi"}, {"it": "giardini"}),
            Equivalence({"it": "giardini"}, {"it": "orti"}),
        ]
    )
    search.index(make_document(1, it="Orti"), make_document(2, it="Campi"), make_document(3, it="Giardini"))
    assert [search.found(word, synonyms=circle) for word in ("orti", "campi", "giardini")] == [[1, 3], [2, 1], [3, 2]]


ODD_SYNONYMS = [
    "",
    ";;;",
    "orti; orti",
    "a.*; (b|c)+; [d",
    "or\x00ti; campi",
    "parola " * 1000 + "; orti",
    "; ".join(f"parola{i}" for i in range(1000)) + "; orti",
    "😀; orti",
    "di; la; orti",
]


@pytest.mark.parametrize("words", ODD_SYNONYMS, ids=range(len(ODD_SYNONYMS)))
def test_odd_synonyms_do_no_harm(search, words):
    search.index(make_document(1, it="Orti e campi"))
    odd = Synonyms([Equivalence({"it": words, "fr": words}, {"it": words, "fr": "x"})])
    for text in ("orti", "campi", "x", "parola1 orti", "a b c d"):
        search(text, synonyms=odd)
    assert search.found("orti", synonyms=odd)[:1] == [1]


def test_nothing_is_corrected_to_what_finds_nothing(search):
    search.index(make_document(1, it="Welfare a Vercelli", kind="practice"))
    assert search("vercelly").corrections
    results = search("vercelly", facets={"kind": ("method",)})
    assert (results.corrections, results.listed) == ((), 0)


def test_a_correction_to_a_synonym_that_finds_nothing_is_not_made(search):
    search.index(make_document(1, it="Orti"))
    assert search("ripozo").corrections == ()


def test_a_likelier_word_is_offered_where_little_is_found(search):
    search.index(make_document(1, it="Visita a Grugliaco"), *(make_document(i, it="Grugliasco") for i in range(2, 6)))
    results = search("visita grugliaco")
    assert ([hit.record_id for hit in results.hits if hit.is_complete], results.corrections) == ([1], ())
    assert results.meant == ""  # “visita grugliasco” would find no more
    assert search("grugliaco").meant == "grugliasco"
    assert search("grugliaco", is_literal=True).meant == ""


def test_what_is_offered_finds_more_within_the_filters(search):
    search.index(make_document(1, it="Grugliaco"), *(make_document(i, it="Grugliasco", kind="x") for i in range(2, 6)))
    assert search("grugliaco", facets={"kind": ("y",)}).meant == ""
    assert search("grugliaco", facets={"kind": ("x",)}).meant == "grugliasco"


def test_a_real_word_that_the_archive_lacks_is_offered_its_neighbour_only_where_nothing_is_found(search):
    search.index(make_document(1, it="Il porto"), make_document(2, it="Banchi"))
    assert search("posto").meant == "porto"
    assert search("posto banchi").meant == ""


def test_a_hit_by_its_labels_shows_them_with_the_words_marked(search):
    search.index(
        make_document(1, it={"title": "Cuneo", "labels": "Agricoltura sociale\nPiemonte", "summary": "Testo."})
    )
    results = search("agricoltura")
    texts = results.hits[0].texts
    assert not results.highlighter.passage(texts, ("it", "fr")).has_match
    assert results.highlighter.described(texts, ("it", "fr")).html == "<mark>Agricoltura</mark> sociale"
