"""Which index of a server is in use and which is being built: a row of the database, the same for every process."""

from contextlib import contextmanager
from datetime import timedelta
from secrets import token_hex

from django.db.models import F, Q
from django.utils import timezone

from search.engines.base import IndexBusy
from search.models import IndexState

_SILENCE = timedelta(seconds=60)  # after which a builder is taken for dead
_KEPT = timedelta(days=1)  # how long an interrupted building is worth going on with


class DatabaseLedger:
    """See search/engines/elasticsearch/ledger.py for what each does.

    Whoever drains asks for `building` after reading the outbox: an entry that it read without seeing the building was
    committed before that began, and the builder reads the records later still.
    """

    def __init__(self):
        self.builder = token_hex(8)

    @property
    def current(self):
        return self._state().current

    def in_use(self):
        state = self._state()
        return state.current, state.writes

    @property
    def building(self):
        state = self._state()
        return state.building if state.beat_at and timezone.now() - state.beat_at < _KEPT else ""

    @contextmanager
    def claimed(self):
        building, now = self.building, timezone.now()
        is_free = Q(builder="") | Q(beat_at=None) | Q(beat_at__lt=now - _SILENCE)
        claim = {"builder": self.builder, "building": building, "beat_at": now}
        if not IndexState.objects.filter(is_free, pk=1).update(**claim):
            raise IndexBusy("another process is building the index")
        try:
            yield
        finally:
            IndexState.objects.filter(pk=1, builder=self.builder).update(builder="")

    def wrote(self):
        """Counted before the outbox lets go of what was written: who finds that empty also finds the new words."""
        self._write(writes=F("writes") + 1)

    def begin(self, name):
        self._build(building=name, beat_at=timezone.now())

    def beat(self):
        self._build(beat_at=timezone.now())

    def finish(self, name):
        self._build(current=name, building="")

    def drop(self):
        self._build(building="")

    def _state(self):
        return IndexState.objects.filter(pk=1).first() or IndexState.objects.get_or_create(pk=1)[0]

    def _build(self, **values):
        """Only whoever holds the claim: a builder that was taken for dead stops here and changes nothing."""
        if not IndexState.objects.filter(pk=1, builder=self.builder).update(**values):
            raise IndexBusy("another process has taken the building of the index over")

    def _write(self, **values):
        IndexState.objects.filter(pk=1).update(**values)
