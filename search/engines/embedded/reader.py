"""Reading: the newest state of the index, whoever wrote it."""

import threading

import tantivy

from search.engines.base import IndexUnavailable
from search.engines.embedded.failures import failures_as_unavailable
from search.engines.embedded.generations import Generations
from search.engines.embedded.schema import register


class Reader:
    """Keeps the index open and looks before every answer whether something was written; a look costs some µs."""

    def __init__(self, generations: Generations):
        self.generations = generations
        self._lock = threading.Lock()
        self._state = None
        self._folder = None
        self._index = None

    def searcher(self):
        with self._lock, failures_as_unavailable():
            state = self.generations.state()
            if state != self._state:
                try:
                    self._refresh()
                except (ValueError, OSError):
                    state = self.generations.state()  # rebuilt between two looks: once more
                    self._refresh()
                self._state = state
            return self._index.searcher()

    def _refresh(self):
        folder = self.generations.current()
        if folder != self._folder or self._index is None:
            self._index = self._folder = self._state = None
            self._index = open_index(folder)
            self._folder = folder
        self._index.reload()


def open_index(folder):
    if not tantivy.Index.exists(str(folder)):
        raise IndexUnavailable(f"no index in {folder}")
    index = register(tantivy.Index.open(str(folder)))
    index.config_reader("manual")
    return index
