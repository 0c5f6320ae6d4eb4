"""The analysis of language/analysis.py in the server's terms.

Pieces, elisions, lower case, folding, lemma rules, light stemmer; no stop filter, because quoted text matches its stop
words too. tests/search/test_elasticsearch_analysis.py asks both about every word of two dictionaries.
"""

from elasticsearch.dsl import analyzer, token_filter, tokenizer

from language.rules import rules_for
from language.words import APOSTROPHES, ELISIONS
from search.nodes import NOTHING

_STEMMERS = {"it": "light_italian", "fr": "light_french"}
_PART = r"\p{L}{1,3}"
_ACRONYM = (
    rf"(?<![@/])(?={_PART}\.{_PART}\.)(?![\p{{L}}\p{{N}}_.-]*\.(?:it|fr|eu|com|org|net)(?![\p{{L}}\p{{N}}_]))"
    rf"(?:(?:{_PART}\.){{3,}}|(?:{_PART}\.){{2,}}(?={_PART}(?![\p{{L}}\p{{N}}_.]))|(?:\p{{L}}\.){{2,}})"
    rf"(?:{_PART}(?![\p{{L}}\p{{N}}_.]))?"
)
_INSIDE = r"\x{300}-\x{36f}\x{ad}\x{200b}-\x{200d}\x{2060}\x{feff}"
_LETTER = rf"[\p{{L}}\p{{N}}{_INSIDE}]"
_WORD = rf"[\p{{L}}\p{{N}}](?:(?!(?<=\p{{L}}{{4}})\p{{Nd}}){_LETTER})*"
_FOLDED = ("lowercase", "asciifolding")


def stems_in(language: str):
    """Analyser called like the language: text → what `language.analysis.analyse` gives."""
    rules = [f"{word} => {stem}" for word, stem in rules_for(language).items()]
    override = token_filter(f"rules_{language}", "stemmer_override", rules=rules)
    stems = token_filter(f"stems_{language}", "stemmer", language=_STEMMERS[language])
    return analyzer(
        language, tokenizer=_pieces(language), filter=[*_FOLDED, _only("letters", NOTHING), override, stems]
    )


def words_in(language: str):
    """Analyser of folded words as they were written: what typing errors are compared with."""
    some = token_filter("some", "length", min=1)
    return analyzer(f"words_{language}", tokenizer=_pieces(language), filter=[*_FOLDED, _only("words"), some])


def _only(name, besides=""):
    """What folding leaves of marks inside words goes."""
    return token_filter(name, "pattern_replace", pattern=rf"[^\p{{L}}\p{{N}}{besides}]", replacement="")


def _pieces(language):
    elided = "|".join(sorted(ELISIONS[language], key=lambda word: (-len(word), word)))
    pattern = (
        rf"(?:(?<![\p{{L}}\p{{N}}{_INSIDE}])(?!(?i:{elided})[{APOSTROPHES}])|(?<=\p{{L}}{{4}})(?=\p{{Nd}}))"
        rf"(?:(?i:aujourd[{APOSTROPHES}]hui|prud[{APOSTROPHES}]hom\p{{L}}+)|{_ACRONYM}|{_WORD}|{NOTHING})"
    )
    return tokenizer(f"pieces_{language}", "pattern", pattern=pattern, group=0)
