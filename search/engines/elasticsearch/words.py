"""The words of the archive as they were written, with how many records have them."""

import time
from dataclasses import dataclass, replace

from language.analysis import LANGUAGES

QUICK = 0.2  # seconds; of 100 000 records a reading takes more than one
AGAIN = 600  # seconds after which all are read again, however long that takes
LATE = 60_000_000  # microseconds, as versions count them: what a machine with a slow clock may write yet
_PAGE = 10_000  # buckets of one answer; a server allows 65 535


@dataclass(frozen=True)
class _Reading:
    index: str
    last: int  # version of a document that was there
    at: float
    took: float
    rows: dict  # (word, language): records


class Words:
    """Reads them all after every change where that is quick. Where it is not, those of the documents that changed.

    Then words that no record has any more stay until all are read again, and numbers of records, which order suggestions,
    lag behind. A corrected query is searched before it is offered; a place suggested while typing may find nothing so long.
    """

    def __init__(self):
        self._before = None

    def of(self, client, index):
        """(word, language, records) of each."""
        before, last, started = self._before, _last(client, index), time.monotonic()
        if before and before.index == index and before.took > QUICK and started < before.at + AGAIN:
            changed = _listed(client, index, {"range": {"version": {"gt": before.last - LATE}}})
            rows = before.rows | {key: max(records, before.rows.get(key, 0)) for key, records in changed}
            self._before = replace(before, last=last, rows=rows)
        else:
            rows = dict(_listed(client, index, {"match_all": {}}))
            self._before = _Reading(index, last, started, time.monotonic() - started, rows)
        return [(word, language, records) for (word, language), records in rows.items()]


def _last(client, index):
    found = client.search(index=index, size=0, aggs={"last": {"max": {"field": "version"}}})
    return int(found["aggregations"]["last"]["value"] or 0)


def _listed(client, index, query):
    for language in LANGUAGES:
        after = {}
        while True:
            source = {"word": {"terms": {"field": f"{language}.words"}}}
            composite = {"size": _PAGE, "sources": [source], **after}
            found = client.search(index=index, size=0, query=query, aggs={"words": {"composite": composite}})
            buckets = found["aggregations"]["words"]["buckets"]
            for bucket in buckets:
                yield (bucket["key"]["word"], language), bucket["doc_count"]
            if len(buckets) < _PAGE:
                break
            after = {"after": found["aggregations"]["words"]["after_key"]}
