"""How long something takes on a machine that others use too."""

import time
from pathlib import Path

_SCHEDULED = Path("/proc/thread-self/schedstat")  # Linux: ns on a processor, ns spent queueing for one, …


class Stopwatch:
    """Time as it passes, without what this thread spent queueing for a processor that other programs had."""

    def __init__(self):
        self._start, self._queued = time.perf_counter(), _queued()

    def seconds(self) -> float:
        return time.perf_counter() - self._start - (_queued() - self._queued)


def _queued():
    return int(_SCHEDULED.read_text().split()[1]) / 1e9 if _SCHEDULED.exists() else 0.0
