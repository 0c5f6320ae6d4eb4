"""The rows of the hits, made once per publication and not once per search.

Queries are many and their hits the same few: a search is seldom answered from the page cache, a record often found again.
Lists do without: each page of theirs is cached whole, and whoever walks through all of them would drive out the rows of
what is searched.
"""

from practices.listing import Entry, entries
from practices.models.kept import kept

MOST = 1000  # rows of one language; then all are let go


def entries_of(record_ids, language) -> list[Entry]:
    """As `practices.listing.entries`: in their order, records that are not public left out."""
    known = kept(("entries", language), dict)
    rows = {record_id: known[record_id] for record_id in record_ids if record_id in known}
    missing = [record_id for record_id in record_ids if record_id not in rows]
    if missing:
        found = dict.fromkeys(missing) | {entry.record_id: entry for entry in entries(missing, language)}
        if len(known) + len(found) > MOST:
            known.clear()
        known.update(found)
        rows |= found
    return [rows[record_id] for record_id in record_ids if rows[record_id]]
