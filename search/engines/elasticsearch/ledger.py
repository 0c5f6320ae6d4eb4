"""Which index is in use and which is being built. In memory: see search/ledger.py for the one all processes share."""

from contextlib import contextmanager


class Ledger:
    current = ""  # name of the index that the alias must lead to
    writes = 0  # to the index in use: what is kept of its words is good as long as there are no others
    building = ""  # name of the one that every write must reach as well; it stays after an interruption

    @contextmanager
    def claimed(self):
        """One builder at a time: IndexBusy while another is at work."""
        yield

    def in_use(self) -> tuple[str, int]:
        return self.current, self.writes

    def wrote(self) -> None:
        self.writes += 1

    def begin(self, name: str) -> None:
        self.building = name

    def beat(self) -> None:
        """A sign of life of the builder; like the next ones it is for the holder of the claim, IndexBusy for others."""

    def finish(self, name: str) -> None:
        """The index is complete and in use."""
        self.current, self.building = name, ""

    def drop(self) -> None:
        """What was being built is given up."""
        self.building = ""
