"""Words as search and glossary compare them."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from language.analysis import analyse, is_stop_word, stem, surface_words, tokens

LANGUAGES = st.sampled_from(["it", "fr"])


def words(text, language="it"):
    return [token.surface for token in tokens(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("it", "dell'acqua, un’amica e L'AQUILA", ["acqua", "amica", "e", "AQUILA"]),
        ("it", "dell' acqua quest'anno", ["acqua", "anno"]),
        ("fr", "l’école, qu'elle jusqu'à lorsqu'il puisqu'on", ["école", "elle", "à", "il", "on"]),
        ("fr", "quelqu'un presqu'île", ["un", "île"]),
        ("fr", "d'aujourd'hui", ["aujourd'hui"]),
        ("fr", "main-d'œuvre", ["main", "œuvre"]),
        ("it", "co-progettazione socio\u2011sanitaria", ["co", "progettazione", "socio", "sanitaria"]),
        ("it", "D.G.R. 22-5076", ["D.G.R.", "22", "5076"]),
        ("it", "Wecare3S C4 TO3", ["Wecare", "3S", "C4", "TO3"]),
        ("it", "WE.CA.RE. del C.I.S.A.S., l'U.E. e S.r.l.", ["WE.CA.RE.", "del", "C.I.S.A.S.", "U.E.", "e", "S.r.l."]),
        ("it", "www.asl.to.it: fine.Poi 3.500", ["www", "asl", "to", "it", "fine", "Poi", "3", "500"]),
        ("it", "a_b <b>c</b>", ["a", "b", "b", "c", "b"]),
        ("it", "…!?'’ - ", []),
    ],
)
def test_texts_are_cut_into_words(language, text, expected):
    assert words(text, language) == expected


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("WE.CA.RE.", "wecare"),
        ("C.I.S.A.S.", "CISAS"),
        ("Perché", "perche"),
        ("cafe\u0301", "café"),
        ("co\u00adprogettazione", "coprogettazione"),
        ("CŒUR", "coeur"),
        ("aujourd’hui", "aujourd'hui"),
        ("ﬁnanziamento", "finanziamento"),
        ("citta'", "città"),
    ],
)
def test_ways_of_writing_a_word_are_one(written, typed):
    assert analyse(written, "it") == analyse(typed, "it")
    assert analyse(written, "fr") == analyse(typed, "fr")


def test_stop_words_stay_and_are_known():
    assert analyse("la cura degli anziani", "it") == ["la", "cura", "degli", "anzian"]
    assert is_stop_word("degli", "it")
    assert is_stop_word("meme", "fr")
    assert not is_stop_word("cura", "it")


def test_surface_words_are_folded_but_not_stemmed():
    assert surface_words("L'École des Aînés", "fr") == ["ecole", "des", "aines"]


@example("L'e\u0301cole d'aujourd'hui – WE.CA.RE. İŞ ﷺ ⑴ 1º m² x\u0301\u0301", "fr")
@given(st.text(), LANGUAGES)
def test_any_text_is_analysed_and_tokens_stand_where_they_say(text, language):
    found = tokens(text, language)
    assert [token.stem for token in found] == analyse(text, language)
    assert [token.word for token in found] == surface_words(text, language)
    end = 0
    for token in found:
        assert token.start >= end
        assert text[token.start : token.end] == token.surface
        assert token.word
        assert stem(token.word, language) == token.stem
        end = token.end


@given(st.text(alphabet="abcdeèéàùçœ'’-.3 LDUQ\u0301", max_size=40), LANGUAGES)
def test_composed_and_decomposed_texts_are_analysed_alike(text, language):
    assert analyse(unicodedata.normalize("NFD", text), language) == analyse(
        unicodedata.normalize("NFC", text), language
    )


def test_endless_words_are_cut():
    assert analyse("a" * 10_000, "it") == ["a" * 100]
