"""Documents one after the other, whatever is wrong with some of them: one bad record must not keep the others waiting."""

import logging
from collections.abc import Iterable, Iterator

from django.db import DatabaseError

from search.document import SearchDocument
from search.documents import BATCH, documents

logger = logging.getLogger(__name__)


def buildable(record_ids: Iterable[int], failed: set[int]) -> Iterator[SearchDocument]:
    """The documents that can be built; the records of the others are added to `failed` and logged."""
    ids = list(record_ids)
    for start in range(0, len(ids), BATCH):
        yield from _batch(ids[start : start + BATCH], failed)


def _batch(ids, failed):
    try:
        return list(documents(ids))
    except DatabaseError:
        raise
    except Exception as error:
        if len(ids) == 1:
            logger.exception("Record %s cannot be indexed", ids[0])
            failed.update(ids)
            return []
        logger.warning("One of %s records cannot be indexed (%s): they are tried one by one", len(ids), error)
        return [document for record_id in ids for document in _batch([record_id], failed)]
