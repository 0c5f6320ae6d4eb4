"""The search engine without the web: its calls beside bare tantivy, highlights, rebuild, and changes becoming findable."""

import time
from dataclasses import dataclass
from statistics import median, quantiles

from django.db import transaction

from practices.models import Practice
from search.answer import answer
from search.documents import documents, public_records
from search.engines.base import Question
from search.facets import FACET_NAMES
from search.glossary import synonyms
from search.indexing import engine
from search.parsing import parse
from search.query import SearchQuery
from search.tree import Grower
from search.wordlist import WordList
from tests.benchmarks import bare
from tests.benchmarks.pages import WORDS

HITS = 20
REPEATS = 15
CHANGES = 20


@dataclass(frozen=True)
class Speed:
    """Records per second; the bare engine's where there is a way around ours."""

    ours: float
    bare: float | None


def rebuild_speed():
    """Reading the database is left out. A server works while this process waits, so there elapsed time counts."""
    clock = time.perf_counter if bare.is_server(engine()) else time.process_time
    reading = []
    started = clock()
    count = engine().rebuild(_read(documents(public_records()), clock, reading))
    ours = count / (clock() - started - sum(reading))
    return Speed(ours, bare.bulk_speed(engine(), documents(public_records()[: bare.SAMPLE])))


def _read(found, clock, reading):
    """The documents, noting how long each took to be read."""
    while True:
        started = clock()
        document = next(found, None)
        reading.append(clock() - started)
        if document is None:
            return
        yield document


def calls():
    """(seconds of an engine call with 20 hits and all facets, of the bare engine, that a server said it took).

    Medians of all queries. CPU time of this thread for the embedded engine, elapsed time for a server.
    """
    ours, without, took = [], [], []
    clock = time.perf_counter if bare.is_server(engine()) else time.thread_time
    grower = Grower(WordList(engine().words(), synonyms().written), synonyms())
    for words in WORDS:
        question = Question(grower.whole(parse(words)), "it", facets=FACET_NAMES, limit=HITS)
        call = bare.call(engine(), question)
        for _ in range(REPEATS):
            ours.append(timed(lambda q=question: engine().search(q), clock))
            without.append(timed(lambda c=call: took.append(c() or 0), clock))
    return median(ours), median(without), median(took)


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


def timed(call, clock=time.thread_time):
    """Seconds; by default CPU seconds of this thread: what else the machine does leaves no trace."""
    started = clock()
    call()
    return clock() - started
