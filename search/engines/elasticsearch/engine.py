"""Elasticsearch: one `_search` per question."""

from elasticsearch import Elasticsearch, helpers
from elasticsearch.dsl import Search

from search.engines.base import Answer, RawHit
from search.engines.elasticsearch import facets, writer
from search.engines.elasticsearch.failures import failures_as_unavailable
from search.engines.elasticsearch.mapping import texts_of
from search.engines.elasticsearch.queries import Translator
from search.engines.elasticsearch.words import words_by_language
from search.facets import valid
from search.nodes import Everything

_RECENT = ({"published": "desc"}, "code")
_BEST = ("_score", "code")


class ElasticsearchEngine:
    name = "elasticsearch"

    def __init__(self, client: Elasticsearch, prefix: str):
        """`prefix`: name of the alias, and the beginning of the names of its indexes."""
        self.client = client
        self.alias = f"{prefix}records"

    def search(self, question):
        filters = valid(question.filters)
        request = self.request(question, filters)
        with failures_as_unavailable():
            found = self.client.search(
                index=self.alias, body=request.to_dict(), allow_partial_search_results=False
            ).body
        hits = tuple(_hit(hit) for hit in found["hits"]["hits"])
        counted = facets.counts(found.get("aggregations", {}), filters, question.facets)
        return Answer(found["hits"]["total"]["value"], hits, counted)

    def request(self, question, filters) -> Search:
        is_recent = question.sort == "recent" or isinstance(question.tree, Everything)
        request = (
            Search()
            .query(Translator(question.language).query(question.tree))
            .sort(*(_RECENT if is_recent else _BEST))
            .source(["record", "code", "it", "fr"])
            .extra(track_total_hits=True, size=max(0, question.limit), **{"from": question.offset})
        )
        return facets.counted(facets.filtered(request, filters), filters, question.facets)

    def update(self, documents, removed=(), version=0):
        with failures_as_unavailable():
            writer.update(self.client, self.alias, documents, removed)

    def rebuild(self, documents, accept=lambda count: None):
        with failures_as_unavailable():
            return writer.rebuild(self.client, self.alias, documents, accept)

    def digests(self):
        with failures_as_unavailable():
            found = helpers.scan(self.client, {"_source": ["record", "digest"]}, index=self.alias, size=2000)
            return {hit["_source"]["record"]: hit["_source"]["digest"] for hit in found}

    def count(self):
        with failures_as_unavailable():
            return self.client.count(index=self.alias)["count"]

    def words(self):
        with failures_as_unavailable():
            yield from words_by_language(self.client, self.alias)

    def generation(self):
        with failures_as_unavailable():
            found = self.client.indices.stats(index=self.alias, level="shards", metric="docs")
            return tuple(
                (name, shard["seq_no"]["max_seq_no"])
                for name, index in sorted(found["indices"].items())
                for shards in index["shards"].values()
                for shard in shards
                if shard["routing"]["primary"]
            )


def _hit(hit):
    source = hit["_source"]
    return RawHit(source["record"], source["code"], hit["_score"] or 0.0, texts_of(source))
