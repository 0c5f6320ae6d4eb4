"""How long the work at hand may still take: somebody waits for it, a reader for an answer or an editor for a save."""

import time
from contextlib import contextmanager
from contextvars import ContextVar

_deadline = ContextVar("deadline", default=None)


@contextmanager
def budget(seconds: float):
    """Everything inside has this long together; of nested budgets the tighter one holds."""
    end, outer = time.monotonic() + seconds, _deadline.get()
    token = _deadline.set(end if outer is None else min(end, outer))
    try:
        yield
    finally:
        _deadline.reset(token)


def seconds_left(most: float) -> float:
    """What is left of the budget, at most `most`; `most` where there is none."""
    end = _deadline.get()
    return most if end is None else max(0.0, min(most, end - time.monotonic()))
