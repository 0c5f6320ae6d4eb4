"""What goes wrong inside tantivy, in our words."""

from contextlib import contextmanager

from search.engines.base import IndexUnavailable

_PANIC = "PanicException"  # pyo3's, outside Exception on purpose: a damaged file can make Rust panic


@contextmanager
def failures_as_unavailable():
    try:
        yield
    except (ValueError, OSError) as error:
        raise IndexUnavailable(str(error)) from error
    except BaseException as error:
        if type(error).__name__ == _PANIC:
            raise IndexUnavailable(str(error)) from error
        raise
