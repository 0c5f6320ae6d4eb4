"""One analysis, two implementations: the server's and Python's agree on every word of two dictionaries."""

import csv
from uuid import uuid4

import pytest
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from home.loading.data import FOLDER
from language.analysis import LANGUAGES, analyse
from search.engines.elasticsearch.mapping import index_body

_BATCH = 10_000  # lines of one request
KNOWN = {("it", "1º")}  # the differences that docs/search.md names


@pytest.fixture(scope="module")
def analyser(elasticsearch_client):
    """`analyser(lines, language)`: the tokens of all lines, as the server sees them."""
    index = f"test-analysis-{uuid4().hex[:8]}"
    body = index_body()
    body["settings"]["index.analyze.max_token_count"] = 20 * _BATCH
    elasticsearch_client.indices.create(index=index, **body)

    def tokens(lines, language):
        found = elasticsearch_client.indices.analyze(index=index, analyzer=language, text="\n".join(lines))
        return [token["token"] for token in found["tokens"]]

    yield tokens
    elasticsearch_client.indices.delete(index=index)


def differing(lines, language, analyser):
    """The lines that the two see differently."""
    here = [token for line in lines for token in analyse(line, language)]
    if here == analyser(lines, language):
        return []
    if len(lines) == 1:
        return lines
    middle = len(lines) // 2
    return differing(lines[:middle], language, analyser) + differing(lines[middle:], language, analyser)


def glossary(language):
    with open(FOLDER / "glossary.csv", encoding="utf-8", newline="") as file:
        return [text for row in csv.DictReader(file) for name, text in row.items() if text and name.endswith(language)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_analysers_agree_on_dictionary_and_glossary(analyser, language):
    lines = [*sorted(DefaultDictionaryFactory().get_dictionary(language)), *glossary(language)]
    found = []
    for start in range(0, len(lines), _BATCH):
        found += differing(lines[start : start + _BATCH], language, analyser)
    print(f"{language}: {len(lines) - len(found)} of {len(lines)} words and texts agree; differing: {found}")
    assert {(language, line) for line in found} <= KNOWN
    assert len(found) <= len(lines) / 10_000
