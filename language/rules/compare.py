"""Compare this analysis with Elasticsearch's: `python -m language.rules.compare URL`. Needs simplemma (development only).

The analyser below is the same chain in the server's terms: pieces, elisions, lower case, folding, rules, light stemmer.
Compared are every word of simplemma's dictionaries and, from standard input if given, one text a line in both languages.
"""

import sys

from elasticsearch import Elasticsearch
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from language.analysis import LANGUAGES, analyse
from language.rules import rules_for
from language.words import APOSTROPHES, ELISIONS

INDEX = "language-comparison"
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


def analysis(language: str) -> dict:
    """The `analysis` part of an index's settings; the analyser is called like the language."""
    elided = "|".join(sorted(ELISIONS[language], key=len, reverse=True))
    pattern = (
        rf"(?:(?<![\p{{L}}\p{{N}}{_INSIDE}])(?!(?i:{elided})[{APOSTROPHES}])|(?<=\p{{L}}{{4}})(?=\p{{Nd}}))"
        rf"(?:(?i:aujourd[{APOSTROPHES}]hui|prud[{APOSTROPHES}]hom\p{{L}}+)|{_ACRONYM}|{_WORD})"
    )
    rules = [f"{word} => {stem}" for word, stem in rules_for(language).items()]
    return {
        "tokenizer": {"pieces": {"type": "pattern", "pattern": pattern, "group": 0}},
        "filter": {
            "letters": {"type": "pattern_replace", "pattern": r"[^\p{L}\p{N}]", "replacement": ""},
            "rules": {"type": "stemmer_override", "rules": rules},
            "stems": {"type": "stemmer", "language": _STEMMERS[language]},
        },
        "analyzer": {
            language: {
                "type": "custom",
                "tokenizer": "pieces",
                "filter": ["lowercase", "asciifolding", "letters", "rules", "stems"],
            }
        },
    }


def compare(client, language: str, lines: list[str]) -> list[tuple[list[str], list[str]]]:
    """Pairs (here, on the server) of the batches that differ, cut down to the words that do."""
    client.options(ignore_status=404).indices.delete(index=INDEX)
    settings = {"index": {"number_of_replicas": 0, "analyze.max_token_count": 500_000}, "analysis": analysis(language)}
    client.indices.create(index=INDEX, settings=settings, wait_for_active_shards=1)
    differences = []
    for at in range(0, len(lines), 5_000):
        batch = lines[at : at + 5_000]
        differences += _differences(client, language, batch)
    client.indices.delete(index=INDEX)
    return differences


def _differences(client, language, lines):
    here = [analyse(line, language) for line in lines]
    answer = client.indices.analyze(index=INDEX, analyzer=language, text="\n".join(lines))
    there = [token["token"] for token in answer["tokens"]]
    if sum(here, []) == there:
        return []
    if len(lines) == 1:
        return [(here[0], there)]
    middle = len(lines) // 2
    return _differences(client, language, lines[:middle]) + _differences(client, language, lines[middle:])


if __name__ == "__main__":
    client = Elasticsearch(sys.argv[1], request_timeout=60)
    texts = [] if sys.stdin.isatty() else sys.stdin.read().splitlines()
    for language in LANGUAGES:
        words = sorted(DefaultDictionaryFactory().get_dictionary(language))
        for name, lines in (("words", words), ("texts", texts)):
            differences = compare(client, language, lines)
            print(f"{language}: {len(lines) - len(differences)} of {len(lines)} {name} agree")
            print(*differences[:20], sep="\n")
