"""Building an index beside the one in use. What changes meanwhile is written to both, in whatever order it comes."""

from elasticsearch import helpers

from search.engines.base import IndexBusy
from search.engines.elasticsearch.generations import LIVING, Generations
from search.engines.elasticsearch.writer import action, write

_OPENING = 120  # seconds


def rebuild(generations: Generations, documents, accept, is_resumed) -> int:
    """Interrupted or failed, it leaves what it has done for the next, and the index in use as it was."""
    with generations.ledger.claimed():
        name = generations.unfinished() if is_resumed else ""
        if is_resumed and not name:  # another has finished it: the documents given are not all there are
            raise IndexBusy("the index that was to be gone on with is gone")
        if not name:
            forget(generations)
            name = generations.new()
        generations.ledger.begin(name)
        write(generations.client, name, map(action, documents), generations.ledger.beat, max_retries=5)
        _open(generations, name)
        count = _count(generations, name)
        try:
            accept(count)
        except BaseException:
            forget(generations)
            raise
        generations.switch(name)
        return count


def done(generations: Generations) -> set[int]:
    """Records that an interrupted building has, as they are now: later changes were written to it too."""
    name = generations.unfinished()
    if not name:
        return set()
    _open(generations, name)
    found = helpers.scan(generations.client, {"_source": ["record"]}, index=name, size=2000)
    return {hit["_source"]["record"] for hit in found}


def forget(generations: Generations) -> None:
    """Give an interrupted building up."""
    name = generations.ledger.building
    if name.startswith(generations.alias):
        generations.ledger.drop()
        generations.remove(name)


def _open(generations, name):
    """What was written can be searched from now on; the words of a large index take their time to be laid out."""
    generations.client.options(request_timeout=_OPENING).indices.refresh(index=name)


def _count(generations, name):
    return generations.client.count(index=name, query=LIVING.to_dict())["count"]
