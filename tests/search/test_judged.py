"""Does the search put first what people look for? Judged queries on the demonstration content, on each engine.

`pytest tests/search/test_judged.py -s` prints the figures. A grade says how well a record answers: 3 it is what was
looked for, 2 it helps much, 1 it touches on it. Records without a grade are wrong answers.
"""

import json
from math import log2
from pathlib import Path

import pytest

from home.loading.rows import row_of
from search.answer import answer
from search.documents import documents, public_records
from search.engines.embedded import EmbeddedEngine
from search.glossary import synonyms
from search.query import SearchQuery

pytestmark = pytest.mark.once

JUDGED = json.loads((Path(__file__).parent / "judged.json").read_text(encoding="utf-8"))["queries"]
DEPTH = 10


def ndcg(grades: list[int], ideal: list[int]) -> float:
    """Normalised discounted cumulative gain (Järvelin and Kekäläinen 2002) with gains 2^grade - 1, from 0 to 1."""
    best = gain(sorted(ideal, reverse=True)[:DEPTH])
    return gain(grades[:DEPTH]) / best


def gain(grades):
    return sum((2**grade - 1) / log2(place + 2) for place, grade in enumerate(grades))


@pytest.fixture(scope="module")
def engines(demo, django_db_blocker, tmp_path_factory, elasticsearch_engine):
    """Both engines with the demonstration, freshly built."""
    built = (EmbeddedEngine(tmp_path_factory.mktemp("judged") / "index"), elasticsearch_engine)
    with django_db_blocker.unblock():
        for engine in built:
            engine.rebuild(documents(public_records()))
    return built


@pytest.mark.django_db
def test_the_best_come_first_and_no_query_is_left_without_an_answer(engines, capsys):
    for engine in engines:
        figures = [(query, found(query, engine)) for query in JUDGED]
        scores = {query["text"]: score(query, hits) for query, hits in figures}
        empty = [query["text"] for query, hits in figures if not hits]
        mean = sum(scores.values()) / len(scores)
        with capsys.disabled():
            print(
                f"\n{engine.name}: nDCG@{DEPTH} {mean:.3f} over {len(scores)} queries, {len(empty)} without an answer"
            )
        worst = sorted(scores.items(), key=lambda each: each[1])[:5]
        assert mean >= 0.92, worst
        assert not empty


@pytest.mark.django_db
def test_both_engines_give_the_same_ten_but_for_scores_within_a_thousandth(engines):
    for query in JUDGED:
        first, second = (found(query, engine) for engine in engines)
        assert agree(first, second), (query["text"], first, second)


def found(query, engine):
    results = answer(SearchQuery(query["text"], query["language"], size=DEPTH), engine, synonyms())
    return [(hit.code, hit.score, hit.is_complete) for hit in results.hits]


def score(query, hits):
    grades = {row_of(slug).code: grade for slug, grade in query["grades"].items()}
    return ndcg([grades.get(code, 0) for code, _, _ in hits], list(grades.values()))


def agree(first, second):
    """Place by place the same record, or two whose scores differ by less than 0.1 %."""
    if len(first) != len(second):
        return False
    return all(
        a == b or abs(score_a - score_b) <= 0.001 * max(score_a, score_b)
        for (a, score_a, _), (b, score_b, _) in zip(first, second, strict=True)
    )
