"""What words find, on every engine."""

import pytest

from search.engines.base import Question
from search.nodes import Any, Words
from tests.search.documents import make_document

FAMILIES = {
    "it": ["anziano anziani anziana anziane", "montano montane", "cura cure", "luogo luoghi", "perché perche"],
    "fr": ["âgé âgée agees", "aidant aidante aidants", "hôpital hopitaux", "première premier", "l'école ecole"],
}


@pytest.mark.parametrize("family", FAMILIES["it"] + FAMILIES["fr"])
def test_every_member_of_a_family_finds_the_others(search, family):
    language = "it" if family in FAMILIES["it"] else "fr"
    words = family.split()
    search.index(*(make_document(i, **{language: f"xyz {word} abc"}) for i, word in enumerate(words, 1)))
    for word in words:
        assert sorted(search.found(word, language=language)) == list(range(1, len(words) + 1)), word


def test_all_words_are_required(search):
    search.index(make_document(1, it="Orti in montagna"), make_document(2, it="Orti in pianura"))
    assert search.found("orti montagna") == [1]


def test_words_may_stand_in_different_fields_and_languages(search):
    search.index(
        make_document(1, it={"title": "Orti", "labels": "Vercelli"}, fr={"title": "Jardins", "body": "enfants"})
    )
    assert search.found("orti vercelli enfants") == [1]


def test_stop_words_are_dropped_unless_there_is_nothing_else(search):
    search.index(make_document(1, it="Orti per anziani"), make_document(2, it="Lo so fare da me"))
    assert search.found("gli orti degli anziani") == [1]
    assert search.found("da me") == [2]


def test_quoted_words_stand_together_stop_words_included(search):
    search.index(
        make_document(1, it="Una rete di reti"),
        make_document(2, it="Reti e rete"),
        make_document(3, it="Rete con reti"),
    )
    assert search.found('"rete di reti"') == [1]
    assert search.found("«rete di reti»") == [1]
    assert sorted(search.found("rete di reti")) == [1, 2, 3]


def test_a_quotation_mark_that_nothing_closes_is_no_quotation(search):
    search.index(make_document(1, it="Orti e anziani"))
    assert search.found('"anziani orti') == [1]


def test_numbers_with_a_hyphen_are_a_phrase(search):
    search.index(make_document(1, it="Delibera 22-5076"), make_document(2, it="Delibere 5076 e 22"))
    assert search.found("22-5076") == [1]


def test_digits_at_the_end_of_a_name_are_found(search):
    search.index(make_document(1, it="Accompagnamento Wecare3S"), make_document(2, it="ASL TO3"))
    assert search.found("3S") == [1]
    assert search.found("wecare3s") == [1]
    assert search.found("TO3") == [2]


@pytest.mark.parametrize("query", ["co-progettazione", "coprogettazione", "co progettazione", "CO-PROGETTAZIONI"])
def test_spellings_of_a_compound_answer_alike(search, query):
    search.index(
        make_document(1, it="La co-progettazione"),
        make_document(2, it="La coprogettazione"),
        make_document(3, it="La co progettazione"),
        make_document(4, it="La progettazione"),
    )
    assert sorted(search.found(query)) == [1, 2, 3]


def test_adjacent_words_also_find_the_word_they_make(search):
    search.index(make_document(1, it="Servizi sociosanitari"), make_document(2, it="Servizi socio-sanitari"))
    assert sorted(search.found("socio sanitari")) == [1, 2]


def test_dotted_acronyms_are_words(search):
    search.index(make_document(1, it="WE.CA.RE. Vercelli"), make_document(2, it="Strategia WeCaRe"))
    assert sorted(search.found("wecare")) == [1, 2] == sorted(search.found("we.ca.re."))


def test_a_code_finds_its_record(search):
    document = make_document(987654321, it="Orti")
    search.index(document, make_document(2, it="Mense"))
    assert search.found(document.code) == [document.record_id]
    assert search.found(document.code.lower()) == [document.record_id]


def test_a_verb_is_found_by_its_noun_and_weighs_less(search):
    search.index(make_document(1, it="Come progettare insieme"), make_document(2, it="La progettazione insieme"))
    assert search.found("progettazione") == [2, 1]


def test_titles_weigh_more_than_summaries_and_bodies(search):
    rest = {"title": "Altro"}
    search.index(
        make_document(1, it=rest | {"body": "spreco di pane"}),
        make_document(2, it=rest | {"summary": "spreco di pane"}),
        make_document(3, it={"title": "spreco di pane"}),
    )
    assert search.found("spreco") == [3, 2, 1]


def test_the_language_of_the_reader_weighs_more(search):
    search.index(make_document(1, it="Transport social"), make_document(2, fr="Transport social"))
    assert search.found("transport", language="fr") == [2, 1]
    assert search.found("transport", language="it") == [1, 2]


def test_a_leaf_may_look_in_some_fields_only(search, engine):
    search.index(make_document(1, it="Orti"), make_document(2, it={"title": "Mense", "body": "Orti e orti"}))
    engine.generation()  # as before every search: an engine may learn by it which index is in use
    leaf = Words(("orto",), "it", fields=("title",))
    for tree in (leaf, Any((leaf, Words(("jardin",), "fr", fields=("title",))))):
        assert [hit.record_id for hit in engine.search(Question(tree)).hits] == [1]
    assert {hit.record_id for hit in engine.search(Question(Words(("orto",), "it"))).hits} == {1, 2}
