"""Finishes what was left to be indexed: once for cron and after a crash, or for ever as a worker."""

import signal
import threading
from datetime import datetime
from time import monotonic

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, connection

from search.attachments.background import read_soon
from search.attachments.texts import is_anything_unread
from search.checking import repair
from search.engines.base import EngineAway, IndexBusy, IndexUnavailable
from search.expiry import follow_expiries
from search.indexing import RebuildRefused, drain, engine, rebuild

_LONGEST_PAUSE = 60.0  # seconds between attempts at an index that is not there
_AFTER_A_REBUILD = 3600.0  # seconds until that is done again
_BETWEEN_PROBES = 60.0  # seconds after which the index itself is looked at again, not only what waits for it


class Command(BaseCommand):
    help = "Index what waits in the outbox; build the index if there is none. With --loop, do so until it is stopped."

    def add_arguments(self, parser):
        parser.add_argument("--all", action="store_true", help="compare every record and mend what differs")
        parser.add_argument("--loop", action="store_true", help="go on until SIGTERM or Ctrl-C: for a worker process")
        parser.add_argument("--interval", type=float, default=1.0, help="seconds between two looks (default 1)")

    probed = float("-inf")

    def handle(self, *args, **options):
        try:
            count = self.step(options["all"])
        except (IndexUnavailable, RebuildRefused, DatabaseError) as error:
            if not options["loop"]:
                raise CommandError(str(error)) from error
            count = 0
        self.say(f"{count} records indexed", options)
        if options["loop"]:
            self.loop(options)

    def step(self, is_thorough=False):
        follow_expiries()
        try:
            if monotonic() - self.probed >= _BETWEEN_PROBES:
                engine().probe()
                self.probed = monotonic()
            return drain() + (repair() if is_thorough else 0)
        except (EngineAway, IndexBusy):
            raise
        except IndexUnavailable:
            # Whatever comes of it, not again every minute: a new index that was refused would be refused once more.
            self.probed = monotonic() + _AFTER_A_REBUILD
            return rebuild()

    def loop(self, options):
        """Failures are told and tried again, later each time, up to a minute."""
        stopped, pause = threading.Event(), options["interval"]
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, lambda *_: stopped.set())
        while not stopped.wait(pause):
            try:
                count, pause = self.step(), options["interval"]
                if is_anything_unread():
                    read_soon()
                if count:
                    self.say(f"{count} records indexed", options)
            except (IndexUnavailable, RebuildRefused, DatabaseError) as error:
                pause = min(_LONGEST_PAUSE, pause * 2)
                self.say(f"{error}; again in {pause:g} s", options)
                connection.close()  # the next attempt begins with a new one

    def say(self, text, options):
        if options["verbosity"]:
            self.stdout.write(f"{datetime.now():%H:%M:%S} {text}" if options["loop"] else text)
            self.stdout.flush()
