"""One writer at a time, among all processes. The system frees the lock of a writer that dies."""

import fcntl
import time
from contextlib import contextmanager
from pathlib import Path

from search.engines.base import IndexBusy, IndexUnavailable

_PAUSE = 0.02  # seconds


@contextmanager
def writing(directory: Path, timeout: float):
    """Hold the lock of a directory; IndexBusy after `timeout` seconds of waiting."""
    try:
        directory.mkdir(parents=True, exist_ok=True)
        file = (directory / "LOCK").open("a")
    except OSError as error:
        raise IndexUnavailable(f"{directory} cannot be written") from error
    with file:
        deadline = time.monotonic() + timeout
        while not _acquired(file):
            if time.monotonic() > deadline:
                raise IndexBusy(f"another process has been writing to {directory} for {timeout:g} s")
            time.sleep(_PAUSE)
        yield


def _acquired(file):
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
