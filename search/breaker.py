"""A circuit breaker: who is known not to answer is left alone, and asked again now and then by one caller only."""

import threading
import time


class Breaker:
    """Closed: everybody may ask. Open after a failure: nobody. Half open after a while: one, whose luck decides.

    The pause doubles from `first` to `longest` seconds as long as the probes fail.
    """

    def __init__(self, first: float = 1.0, longest: float = 30.0, clock=time.monotonic):
        self.first, self.longest, self.clock = first, longest, clock
        self._lock = threading.Lock()
        self._pause = 0.0  # 0 while closed
        self._until = 0.0
        self._is_probed = False

    @property
    def is_closed(self) -> bool:
        return not self._pause

    def allows(self) -> bool:
        """Whether the caller may ask; who may must tell `succeeded` or `failed` afterwards."""
        with self._lock:
            if not self._pause:
                return True
            if self._is_probed or self.clock() < self._until:
                return False
            self._is_probed = True
            return True

    def succeeded(self) -> None:
        with self._lock:
            self._pause, self._is_probed = 0.0, False

    def failed(self) -> None:
        with self._lock:
            now = self.clock()
            if self._pause and not self._is_probed:
                return  # one of those that were under way when it opened
            self._pause = min(self.longest, self._pause * 2 or self.first)
            self._until, self._is_probed = now + self._pause, False
