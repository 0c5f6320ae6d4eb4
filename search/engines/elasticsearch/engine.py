"""Elasticsearch: one `_search` per question."""

from elasticsearch import helpers
from elasticsearch.dsl import Search
from elasticsearch.dsl.query import Bool

from search.engines.base import Answer, IndexUnavailable, RawHit
from search.engines.elasticsearch import facets, rebuilding, writer
from search.engines.elasticsearch.connection import Connection, ask_first
from search.engines.elasticsearch.failures import failures_as_unavailable
from search.engines.elasticsearch.generations import GONE, LIVING, Generations, edition
from search.engines.elasticsearch.ledger import Ledger
from search.engines.elasticsearch.mapping import SHOWN, texts_of
from search.engines.elasticsearch.queries import Translator
from search.engines.elasticsearch.words import Words
from search.facets import valid
from search.nodes import Everything

_RECENT = ({"published": "desc"}, "code")
_BEST = ("_score", "code")


class ElasticsearchEngine:
    name = "elasticsearch"

    def __init__(self, connection: Connection, prefix: str, ledger=None):
        """`prefix`: how the names of the alias and of its indexes begin."""
        self.client = connection.reading
        self.alias = f"{prefix}records"
        self.ledger = ledger or Ledger()
        self.generations = Generations(connection.writing, self.alias, self.ledger)
        self._index = ""  # in use when that was last asked for
        self._words = Words()

    def search(self, question):
        """By the name of the index in use: an alias that somebody moved is for other tools, and mended by and by."""
        filters = valid(question.filters)
        body = self.request(question, filters).to_dict()
        index = self._index or self._current()
        with failures_as_unavailable():
            found = self.client.search(index=index, body=body, allow_partial_search_results=False).body
        hits = tuple(_hit(hit) for hit in found["hits"]["hits"])
        counted = facets.counts(found.get("aggregations", {}), filters, question.facets)
        return Answer(found["hits"]["total"]["value"], hits, counted)

    def request(self, question, filters) -> Search:
        is_recent = question.sort == "recent" or isinstance(question.tree, Everything)
        request = (
            Search()
            .query(Bool(must=[Translator(question.language).query(question.tree)], must_not=[GONE]))
            .sort(*(_RECENT if is_recent else _BEST))
            .source(list(SHOWN))
            .extra(track_total_hits=True, size=max(0, question.limit), **{"from": question.offset})
        )
        return facets.counted(facets.filtered(request, filters), filters, question.facets)

    def update(self, documents, removed=(), version=None):
        with failures_as_unavailable():
            ask_first(self.generations.client)
            try:
                writer.update(self.generations.client, self.generations.targets(), documents, removed, version)
            finally:
                self.ledger.wrote()

    def rebuild(self, documents, accept=lambda count: None, is_resumed=False):
        with failures_as_unavailable():
            return rebuilding.rebuild(self.generations, documents, accept, is_resumed)

    def unfinished(self):
        with failures_as_unavailable():
            return rebuilding.done(self.generations)

    def probe(self):
        with failures_as_unavailable():
            if self.generations.edition_of(self.generations.right()) != edition():
                raise IndexUnavailable("the index is of another edition")
            self.client.count(index=self._current())

    def edition(self):
        with failures_as_unavailable():
            return self.generations.edition_of(self._current()), edition()

    def digests(self):
        return self._values("digest")

    def versions(self):
        return self._values("version")

    def count(self):
        with failures_as_unavailable():
            return self.client.count(index=self._current(), query=LIVING.to_dict())["count"]

    def words(self):
        with failures_as_unavailable():
            return self._words.of(self.client, self._current())

    def generation(self):
        """From the ledger, which hears of every write: no request, for it is asked before every search."""
        self._index, writes = self.ledger.in_use()
        if not self._index:
            raise IndexUnavailable("there is no index on Elasticsearch yet")
        return self._index, writes

    def _current(self):
        return self.generation()[0]

    def _values(self, field):
        with failures_as_unavailable():
            body = {"_source": ["record", field], "query": LIVING.to_dict()}
            found = helpers.scan(self.client, body, index=self._current(), size=2000)
            return {hit["_source"]["record"]: hit["_source"][field] for hit in found}


def _hit(hit):
    source = hit["_source"]
    return RawHit(source["record"], source["code"], hit["_score"] or 0.0, texts_of(source))
