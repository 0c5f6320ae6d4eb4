"""Writing: updates through the alias, rebuilds in a new index."""

import time

from elasticsearch import helpers

from search.engines.elasticsearch.mapping import encode, index_body

_CHUNK = 250  # documents of one request


def update(client, alias, documents, removed):
    """Readers see it at once: what follows a change may be kept in a page cache."""
    changed = {document.record_id: encode(document) for document in documents}
    gone = [{"_op_type": "delete", "_id": str(i)} for i in set(removed) - changed.keys()]
    actions = [*gone, *({"_id": str(i), "_source": source} for i, source in changed.items())]
    _, failed = helpers.bulk(
        client, actions, index=alias, require_alias=True, refresh=True, chunk_size=_CHUNK, raise_on_error=False
    )
    failed = [item for item in failed if item.get("delete", {}).get("status") != 404]
    if failed:
        raise helpers.BulkIndexError("refused", failed)


def rebuild(client, alias, documents, accept):
    index = f"{alias}-{time.time_ns()}"
    client.indices.create(index=index, **index_body(), wait_for_active_shards=1)
    try:
        actions = ({"_id": str(document.record_id), "_source": encode(document)} for document in documents)
        count, _ = helpers.bulk(client, actions, index=index, chunk_size=_CHUNK)
        client.indices.refresh(index=index)
        accept(count)
    except BaseException:
        client.indices.delete(index=index)
        raise
    old = list(client.options(ignore_status=404).indices.get_alias(name=alias).body)
    add = {"add": {"index": index, "alias": alias, "is_write_index": True}}
    old = [name for name in old if name.startswith(alias)]
    client.indices.update_aliases(actions=[*({"remove_index": {"index": name}} for name in old), add])
    return count
