"""Small updates leave small segments. Folding some of them now and then keeps tantivy from merging all of them at once.

Its own policy merges everything below 10 000 documents when eight segments are there: more than a second at each eighth
update. Folded are the smallest, together with any that are not much larger, so that each document moves seldom.
"""

from collections import defaultdict

from tantivy import Query

from search.engines.embedded.schema import unpack

MOST_SEGMENTS = 7
_FEWEST_FOLDED = 4
_LARGEST_FOLDED = 500  # documents; beyond, tantivy's own merge is due


def documents_to_fold(searcher):
    """Documents of small segments, to be written again as one. Empty as long as there are few segments."""
    if searcher.num_segments < MOST_SEGMENTS:
        return []
    segments = defaultdict(list)
    for _, address in searcher.search(Query.all_query(), limit=max(1, searcher.num_docs), count=False).hits:
        segments[address.segment_ord].append(address)
    by_size = sorted(segments.values(), key=len)[:-1]
    folded = []
    for number, addresses in enumerate(by_size):
        if number >= _FEWEST_FOLDED and len(addresses) > 2 * len(folded):
            break
        folded += addresses
    if len(folded) > _LARGEST_FOLDED:
        return []
    return [unpack(searcher.doc(address)) for address in folded]
