"""Writing documents and tombstones, each with the version of its record: what comes late is refused by the server."""

import time
from collections import defaultdict

from elasticsearch import Elasticsearch, helpers

from search.engines.base import DocumentsRefused
from search.engines.elasticsearch.failures import unavailable
from search.engines.elasticsearch.mapping import encode

_CHUNK = 250  # documents of one request
_LATE = 409  # a newer state is there already
_BLOCK = "cluster_block_exception"  # as of a full disk


def update(client: Elasticsearch, targets, documents, removed, version):
    """Readers see it at once: what follows a change may be kept in a page cache.

    A removed record leaves a tombstone, because the server soon forgets the versions of what it deleted.
    """
    version = time.time_ns() // 1000 if version is None else version
    actions = {document.record_id: action(document) for document in documents}
    for record_id in set(removed) - actions.keys():
        source = {"record": record_id, "version": version, "gone": True}
        actions[record_id] = _versioned(record_id, version, source)
    refused = set()
    for target in targets:
        refused |= write(client, target, actions.values(), refresh=True)
    if refused:
        raise DocumentsRefused(sorted(refused))


def write(client: Elasticsearch, index, actions, beat=lambda: None, **options) -> set[int]:
    """Bulk; `max_retries` where the server is too busy. Returns the records that it will never take."""
    refused = set()
    found = helpers.streaming_bulk(
        client,
        actions,
        index=index,
        chunk_size=_CHUNK,
        initial_backoff=0.5,
        max_backoff=5,
        raise_on_error=False,
        **options,
    )
    for number, (is_done, item) in enumerate(found):
        if number % _CHUNK == 0:
            beat()
        outcome = next(iter(item.values()))
        if not is_done and outcome["status"] != _LATE:
            refused.add(_refused(outcome))
    return refused


def action(document):
    return _versioned(document.record_id, document.version, encode(document))


def _versioned(record_id, version, source):
    return {"_id": str(record_id), "_version": version, "version_type": "external", "_source": source}


def _refused(outcome):
    """The record of an item that is wrong itself; IndexUnavailable where the index is."""
    error = defaultdict(str, outcome.get("error") or {})
    if outcome["status"] != 400 or error["type"] == _BLOCK:
        raise unavailable(outcome["status"], error["type"])
    return int(outcome["_id"])
