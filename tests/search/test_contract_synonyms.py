"""The glossary across the border, and typing errors, on every engine."""

from search.query import Correction
from search.synonyms import Synonyms
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
