"""What the server or the way to it does wrong, in the words of every engine."""

from contextlib import contextmanager

from elasticsearch import ApiError, TransportError
from elasticsearch.helpers import BulkIndexError

from search.engines.base import IndexUnavailable


@contextmanager
def failures_as_unavailable():
    """The message names what went wrong, never an address or a password."""
    try:
        yield
    except ApiError as error:
        raise IndexUnavailable(f"Elasticsearch answered {error.status_code}: {error.error}") from error
    except TransportError as error:
        raise IndexUnavailable(f"Elasticsearch cannot be reached: {type(error).__name__}") from error
    except BulkIndexError as error:
        raise IndexUnavailable(f"Elasticsearch refused {len(error.errors)} documents") from error
