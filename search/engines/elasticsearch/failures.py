"""What the server or the way to it does wrong, in the words of every engine."""

from contextlib import contextmanager

from elasticsearch import ApiError, TransportError

from search.engines.base import EngineAway, IndexUnavailable

_OF_THE_INDEX = {400, 404}  # it lacks something, or is another's; of all else rebuilding mends nothing


@contextmanager
def failures_as_unavailable():
    """The message names what went wrong, never an address or a password."""
    try:
        yield
    except ApiError as error:
        raise unavailable(error.status_code, error.error) from error
    except TransportError as error:
        raise EngineAway(f"Elasticsearch cannot be reached ({type(error).__name__})") from error


def unavailable(status: int, what: str) -> IndexUnavailable:
    kind = IndexUnavailable if status in _OF_THE_INDEX else EngineAway
    return kind(f"Elasticsearch answers {status} ({what})")
