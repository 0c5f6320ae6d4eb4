"""Dated indexes, and the alias that leads to the one in use.

The ledger says which index is in use, and the archive reads and writes it by its name; the alias, which leaves tombstones
out, is for other tools. One that somebody moved is moved back, and nothing was lost meanwhile.
"""

import json
from datetime import UTC, datetime
from functools import lru_cache
from hashlib import blake2b
from secrets import token_hex

from elasticsearch import Elasticsearch
from elasticsearch.dsl.query import Bool, Term

from search.document import SAYING
from search.engines.base import IndexUnavailable
from search.engines.elasticsearch.mapping import index_body

GONE = Term(gone=True)  # a tombstone
LIVING = Bool(must_not=[GONE])
BUILT_WITH = {"refresh_interval": "-1", "auto_expand_replicas": "0-1"}


class Generations:
    def __init__(self, client: Elasticsearch, alias: str, ledger):
        self.client, self.alias, self.ledger = client, alias, ledger

    def in_use(self) -> set[str]:
        """The indexes that the alias leads to; that there is one, and the right one, is not said."""
        found = self.client.options(ignore_status=404).indices.get_alias(name=self.alias)
        return set() if "error" in found.body else set(found.body)

    def right(self) -> str:
        """Name of the index in use. An alias on another one is moved back; IndexUnavailable where the index is gone."""
        name = self.ledger.current
        if not name or not name.startswith(self.alias) or not self.client.indices.exists(index=name):
            raise IndexUnavailable("there is no index on Elasticsearch yet" if not name else "the index is gone")
        if self.in_use() != {name}:
            self._lead_to(name)
        return name

    def targets(self) -> list[str]:
        """Where a change must be written."""
        name, building = self.ledger.current, self.ledger.building
        if not name.startswith(self.alias):
            raise IndexUnavailable("there is no index on Elasticsearch yet")
        return [name, building] if building.startswith(self.alias) and building != name else [name]

    def unfinished(self) -> str:
        """Name of an interrupted building that can be gone on with, or nothing."""
        name = self.ledger.building
        is_ours = name.startswith(self.alias) and self.client.indices.exists(index=name)
        return name if is_ours and self.edition_of(name) == edition() else ""

    def new(self) -> str:
        """An empty index that no reader sees. Its tail keeps two of one second apart."""
        name = f"{self.alias}-{datetime.now(UTC):%Y%m%d-%H%M%S}-{token_hex(3)}"
        body = index_body()
        body["mappings"]["_meta"] = {"edition": edition()}
        body["settings"] |= BUILT_WITH
        self.client.indices.create(index=name, **body, wait_for_active_shards=1)
        return name

    def switch(self, name: str) -> None:
        """Readers see the new index from one moment to the next; the one before is kept, all others go."""
        before = self.ledger.current
        self.client.indices.put_settings(index=name, settings={"index": {"refresh_interval": None}})
        # In this order: who is interrupted between the two leaves an alias that leads to the old index, and is moved.
        self.ledger.finish(name)
        self._lead_to(name)
        found = self.client.indices.get(index=f"{self.alias}-*", features="aliases", expand_wildcards="open,closed")
        old = sorted(found.body.keys() - {name, before})
        for other in old if before in found.body else old[:-1]:
            self.remove(other)

    def remove(self, name: str) -> None:
        self.client.options(ignore_status=404).indices.delete(index=name)

    def edition_of(self, name: str) -> str:
        found = self.client.indices.get_mapping(index=name)
        return "+".join(
            sorted(each["mappings"].get("_meta", {}).get("edition", "none") for each in found.body.values())
        )

    def _lead_to(self, name):
        others = self.in_use() - {name}
        actions = [{"remove": {"index": other, "alias": self.alias}} for other in sorted(others)]
        if not self.in_use() and self.client.indices.exists(index=self.alias):  # an index took the name, by a mistake
            actions.append({"remove_index": {"index": self.alias}})
        add = {"index": name, "alias": self.alias, "filter": LIVING.to_dict(), "is_write_index": True}
        self.client.indices.update_aliases(actions=[*actions, {"add": add}])


@lru_cache(maxsize=1)
def edition() -> str:
    """Fingerprint of mapping, analysers and rules, which are all in the body of a new index, and of what documents say."""
    return blake2b(json.dumps([SAYING, index_body()], sort_keys=True).encode(), digest_size=6).hexdigest()
