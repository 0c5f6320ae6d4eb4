"""A reader's query → results: corrected, searched whole, and by most of its words when few records have all."""

from dataclasses import replace
from functools import lru_cache

from search.corrections import correct, meant
from search.engines.base import Engine, Question
from search.facets import FACET_NAMES
from search.highlight import Highlighter
from search.nodes import Except, clauses_of, words_in
from search.parsing import parse
from search.query import ENOUGH, WINDOW, Hit, SearchQuery, SearchResults
from search.synonyms import Synonyms
from search.through import Reasons
from search.tree import Grower
from search.wordlist import WordList


def answer(query: SearchQuery, engine: Engine, synonyms: Synonyms) -> SearchResults:
    words = words_of(engine, synonyms, engine.generation())
    asked, corrections = parse(query.text), ()
    grower = Grower(words, synonyms)
    if not query.is_literal:
        corrected, corrections = correct(asked, words)
    results = _found(query, engine, grower, corrected if corrections else asked)
    if corrections and not results.listed:  # nothing is corrected to what finds nothing
        corrections, results = (), _found(query, engine, grower, asked)
    results = replace(results, corrections=corrections)
    if results.complete < ENOUGH and not (corrections or query.is_literal):
        results = replace(results, meant=_meant(query, engine, grower, asked, results.complete))
    return results


def count(query: SearchQuery, engine: Engine, synonyms: Synonyms) -> int:
    """How many records have all the words as they are written: no hits, no facets."""
    grower = Grower(words_of(engine, synonyms, engine.generation()), synonyms)
    return engine.search(_question(query, grower.whole(parse(query.text)), (), 0, 0)).total


def _found(query, engine, grower, asked):
    whole = grower.whole(asked)
    found = engine.search(_question(query, whole, FACET_NAMES, _offset(query), query.size))
    results = {"complete": found.total, "hits": _hits(found), "counts": found.counts}
    most = grower.most(asked) if found.total < ENOUGH else None
    if most:
        results |= _partial(query, engine, whole, most, found)
    results["hits"] = tuple(_with_reasons(results["hits"], grower, asked, query.language))
    return SearchResults(
        is_shortened=asked.is_shortened,
        highlighter=Highlighter.for_leaves(words_in(most or whole), grower.words),
        clauses=_clauses(most or whole, grower.words, results["hits"]),
        **results,
    )


def _with_reasons(hits, grower, asked, language):
    expressions = {}
    for hit in hits:
        if hit.is_complete not in expressions:
            found = grower.leading(asked) if hit.is_complete else grower.hinting(asked)
            expressions[hit.is_complete] = Reasons(found, grower.words, language)
        yield replace(hit, through=expressions[hit.is_complete].of(hit.code, hit.texts))


def _meant(query, engine, grower, asked, found):
    """The query with a likelier word, if that finds more records."""
    for change in meant(asked, grower.words, is_desperate=not found):
        other = query.text.replace(change.written, change.searched)
        question = _question(query, grower.whole(parse(other)), (), 0, 0)
        if other != query.text and engine.search(question).total > found:
            return other
    return ""


def _partial(query, engine, whole, most, complete):
    """Complete matches come first, so the page of the partial ones begins that much earlier."""
    offset = max(0, _offset(query) - complete.total)
    limit = query.size - len(complete.hits)
    tree = Except(most, without=whole) if complete.total else most
    rest = engine.search(_question(query, tree, () if complete.total else FACET_NAMES, offset, limit))
    counts = complete.counts if complete.total else rest.counts
    return {"partial": rest.total, "hits": _hits(complete) + _hits(rest, is_complete=False), "counts": counts}


def _clauses(tree, words, hits):
    """Only where a hit has attachments: they are asked which of the words the record itself lacks."""
    if not any(texts.attachments for hit in hits for texts in hit.texts.values()):
        return ()
    found = (Highlighter.for_leaves(words_in(node), words) for node in clauses_of(tree))
    return tuple(each for each in found if each.expressions)


def _question(query, tree, facets, offset, limit):
    offset = min(offset, WINDOW)
    limit = min(limit, WINDOW - offset)
    return Question(tree, query.language, query.facets, facets, query.sort, offset, limit)


def _offset(query):
    return (query.page - 1) * query.size


def _hits(answer, is_complete=True):
    return tuple(Hit(hit.record_id, hit.code, hit.score, is_complete, hit.texts) for hit in answer.hits)


@lru_cache(maxsize=4)
def words_of(engine, synonyms, generation):
    """Kept per process until the index or the glossary changes."""
    return WordList(engine.words(), synonyms.written)
