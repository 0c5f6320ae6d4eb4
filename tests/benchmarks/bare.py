"""The engines without ours around them: what they cannot be faster than."""

import time

from elasticsearch import helpers

from search.engines.elasticsearch.generations import BUILT_WITH
from search.engines.elasticsearch.mapping import encode, index_body
from search.engines.embedded import facets
from search.engines.embedded.queries import Translator

SAMPLE = 5000  # documents of a bare bulk
_CHUNK = 250


def is_server(engine):
    return engine.name == "elasticsearch"


def call(engine, question):
    """A function that asks the bare engine the same; it returns the seconds that a server says it took."""
    return _of_server(engine, question) if is_server(engine) else _of_tantivy(engine, question)


def bulk_speed(engine, documents):
    """Documents per second of a bare `_bulk` into an index of the same mapping, ready-made; None without a server."""
    if not is_server(engine):
        return None
    client, index = engine.generations.client, f"{engine.alias}-bare"  # it has the time that writing takes
    actions = [{"_id": str(document.record_id), "_source": encode(document)} for document in documents]
    body = index_body()
    body["settings"] |= BUILT_WITH
    client.indices.create(index=index, **body)
    try:
        started = time.perf_counter()
        helpers.bulk(client, actions, index=index, chunk_size=_CHUNK)
        return len(actions) / (time.perf_counter() - started)
    finally:
        client.indices.delete(index=index)


def _of_server(engine, question):
    body = engine.request(question, {}).to_dict()

    def ask():
        return engine.client.search(index=engine.ledger.current, body=body)["took"] / 1000

    return ask


def _of_tantivy(engine, question):
    searcher, query = engine.reader.searcher(), Translator("it").query(question.tree)

    def ask():
        """The hits with their stored texts, and all facets in one group."""
        for _, place in searcher.search(query, limit=question.limit).hits:
            searcher.doc(place)
        facets.count(searcher, query, {}, question.facets)

    return ask
