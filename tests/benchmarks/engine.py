"""The search engine without the web: its calls beside bare tantivy, highlights, rebuild, and changes becoming findable."""

import time
from statistics import median, quantiles

from django.db import transaction

from practices.models import Practice
from search.answer import answer
from search.documents import documents, public_records
from search.engines.base import Question
from search.engines.embedded import facets
from search.engines.embedded.queries import Translator
from search.facets import FACET_NAMES
from search.glossary import synonyms
from search.indexing import engine
from search.parsing import parse
from search.query import SearchQuery
from search.tree import Grower
from search.wordlist import WordList
from tests.benchmarks.pages import WORDS

HITS = 20
REPEATS = 15
CHANGES = 20


def rebuild_speed():
    """Records per second of CPU time, database reading left out."""
    found = list(documents(public_records()))
    started = time.process_time()
    count = engine().rebuild(found)
    return count / (time.process_time() - started)


def calls():
    """(CPU seconds of an engine call with 20 hits and all facets, the same of bare tantivy): medians of all queries."""
    ours, bare = [], []
    grower = Grower(WordList(engine().words(), synonyms().written), synonyms())
    for words in WORDS:
        tree = grower.whole(parse(words))
        question = Question(tree, "it", facets=FACET_NAMES, limit=HITS)
        searcher, query = engine().reader.searcher(), Translator("it").query(tree)
        for _ in range(REPEATS):
            ours.append(timed(lambda q=question: engine().search(q)))
            bare.append(timed(lambda s=searcher, q=query: tantivy_run(s, q)))
    return median(ours), median(bare)


def tantivy_run(searcher, query):
    """The hits with their stored texts, and all facets in one group."""
    for _, place in searcher.search(query, limit=HITS).hits:
        searcher.doc(place)
    facets.count(searcher, query, {}, FACET_NAMES)


def highlights():
    """CPU seconds for the passages of 20 hits: the median of all queries."""
    seconds = []
    for words in WORDS:
        results = answer(SearchQuery(words, "it"), engine(), synonyms())
        for _ in range(REPEATS):
            seconds.append(timed(lambda r=results: [r.highlighter.passage(hit.texts, ("it", "fr")) for hit in r.hits]))
    return median(seconds)


def findable():
    """(seconds, CPU seconds) from the commit of a change until a reader's search finds it: 95th percentiles."""
    seconds = []
    for number, page in enumerate(Practice.objects.filter(locale__language_code="it")[:CHANGES]):
        committed, word = [], f"parola{number}nuova"
        with transaction.atomic():
            transaction.on_commit(lambda c=committed: c.extend(clocks()))
            page.title = f"Titolo con {word}"
            page.save()
        found = answer(SearchQuery(word, "it", is_literal=True), engine(), synonyms())
        if found.complete != 1:
            raise RuntimeError(f"{word} was not found after its commit")
        seconds.append([now - then for now, then in zip(clocks(), committed, strict=True)])
    return [quantiles(each, n=20)[-1] for each in zip(*seconds, strict=True)]


def clocks():
    return time.perf_counter(), time.process_time()


def timed(call):
    """CPU seconds of this thread: what else the machine does leaves no trace."""
    started = time.thread_time()
    call()
    return time.thread_time() - started
