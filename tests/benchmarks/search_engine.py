"""The embedded engine by itself: `python -m tests.benchmarks.search_engine [records]`.

Everything is a ratio or a time within one run: an engine's answer (20 hits, all facets) against tantivy asked for the same
prebuilt tree and the same grouped facets, in interleaved rounds.
"""

import os
import statistics
import sys
import tempfile
from functools import partial
from pathlib import Path
from time import perf_counter, process_time

ROOT = Path(__file__).resolve().parents[2]
QUERIES = (
    ("anziani", {}),
    ("personnes âgées", {}),
    ("servizi di prossimità", {"theme": ("theme-0",)}),
    (
        "co-progettazione con il territorio",
        {"kind": ("kind-0", "kind-1"), "theme": ("theme-1",), "period": ("period-2",)},
    ),
    ('"welfare di comunità"', {}),
    ("gaspillage alimentaire", {"territory": ("territory-3",)}),
    ("", {"kind": ("kind-0",)}),
    ("spreco alimentare montagna cooperative anziani", {}),
)
ROUNDS = 15


def main(count):
    from search.engines.embedded import EmbeddedEngine
    from search.synonyms import Equivalence, Synonyms
    from tests.benchmarks.search_documents import documents

    with tempfile.TemporaryDirectory() as folder:
        engine = EmbeddedEngine(folder)
        store = list(documents(count))
        start, cpu = perf_counter(), process_time()
        engine.rebuild(store)
        print(
            f"rebuild          {count / (perf_counter() - start):8.0f} records/s ({count / (process_time() - cpu):.0f} per s of CPU)"
        )
        synonyms = Synonyms(_glossary(Equivalence))
        print(f"updates          {_updates(engine, store):8.1f} ms for one record, 95th of 100")
        _answers(engine, synonyms)


def _glossary(equivalence):
    from home.loading.data import glossary_rows

    for row in glossary_rows():
        yield equivalence({"it": row["term_it"], "fr": row["term_fr"]}, {"it": row["also_it"], "fr": row["also_fr"]})


def _updates(engine, store):
    times = sorted(
        _timed(lambda document=document: (engine.update([document]), engine.count())) for document in store[:100]
    )
    return times[94]


def _answers(engine, synonyms):
    from search.answer import answer
    from search.query import SearchQuery

    found = {}
    for text, facets in QUERIES:
        query = SearchQuery(text, facets=facets)
        raw = Raw(engine, query, synonyms)
        results = answer(query, engine, synonyms)
        calls = {
            "answer": partial(answer, query, engine, synonyms),
            "engine": partial(engine.search, raw.question),
            "tantivy": raw,
            "highlights": partial(_highlights, results),
        }
        times = {name: [] for name in calls}
        for _ in range(ROUNDS):
            for name, call in calls.items():
                times[name].append(_timed(call))
        found[text] = {name: statistics.median(each) for name, each in times.items()}
        shown = "  ".join(f"{name} {value:6.2f}" for name, value in found[text].items())
        print(f"{text[:46]:47}{results.total:6} found  {shown} ms")
    middle = {name: statistics.median(each[name] for each in found.values()) for name in next(iter(found.values()))}
    ratio = statistics.median(each["engine"] / each["tantivy"] for each in found.values())
    print(
        f"p50: answer {middle['answer']:.1f} ms, engine {middle['engine']:.1f} ms = {ratio:.2f} x tantivy; highlights {middle['highlights']:.1f} ms"
    )


def _highlights(results):
    for hit in results.hits:
        results.highlighter.passage(hit.texts, ("it", "fr"))


class Raw:
    """What tantivy alone needs for the same answer: the tree is built before the clock runs."""

    def __init__(self, engine, query, synonyms):
        from search.answer import _question, _words_of
        from search.engines.embedded import facets
        from search.engines.embedded.queries import Translator
        from search.facets import FACET_NAMES
        from search.parsing import parse
        from search.tree import Grower

        words = _words_of(engine, synonyms, engine.generation())
        tree = Grower(words, synonyms).whole(parse(query.text))
        self.question = _question(query, tree, FACET_NAMES, 0, 20)
        self.searcher = engine.reader.searcher()
        self.query = Translator(query.language).query(tree)
        self.filters = facets.valid(query.facets)
        self.filtered = facets.filtered(self.query, self.filters)

    def __call__(self):
        from search.engines.embedded import facets
        from search.facets import FACET_NAMES

        self.searcher.search(self.filtered, limit=20)
        facets.count(self.searcher, self.query, self.filters, FACET_NAMES)


def _timed(call):
    start = perf_counter()
    call()
    return (perf_counter() - start) * 1000


if __name__ == "__main__":
    sys.path[:0] = [str(ROOT), str(ROOT / "site")]
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
    import django

    django.setup()
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
