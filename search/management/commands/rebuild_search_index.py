"""Builds the search index anew. The old one answers until the new one is whole."""

from time import perf_counter

from django.core.management.base import BaseCommand, CommandError

from search.documents import public_records
from search.engines.base import IndexUnavailable
from search.indexing import SMALLEST_SHARE, RebuildRefused, engine, rebuild

_BETWEEN = 2.0  # seconds between two signs of life


class Command(BaseCommand):
    help = "Build the search index anew; the old one answers until the new one is whole. Stopped, it goes on next time."

    def add_arguments(self, parser):
        parser.add_argument("--dry-run", action="store_true", help="say what would be done, and do nothing")
        share = f"{SMALLEST_SHARE:.0%}".replace("%", "%%")
        parser.add_argument("--force", action="store_true", help=f"switch even to an index with less than {share}")

    def handle(self, *args, **options):
        if options["dry_run"]:
            return self.foretell()
        self.begun = self.told = perf_counter()
        try:
            count = rebuild(options["force"], self.tell if options["verbosity"] else lambda done, all_: None)
        except IndexUnavailable as error:
            raise CommandError(f"{error}. Nothing was switched; run it again to go on") from error
        except RebuildRefused as error:
            raise CommandError(f"{error} (--force switches all the same)") from error
        except KeyboardInterrupt:
            raise CommandError("Stopped. Nothing was switched; run it again to go on", returncode=130) from None
        if options["verbosity"]:
            self.stdout.write(f"{count} records in the index ({engine().name}), {perf_counter() - self.begun:.1f} s")

    def tell(self, done, all_):
        if perf_counter() - self.told >= _BETWEEN:
            self.told = perf_counter()
            self.stdout.write(f"{done} of {all_} …")
            self.stdout.flush()

    def foretell(self):
        done, wanted = len(engine().unfinished()), len(public_records())
        try:
            used, new = engine().edition()
            state = f"holds {engine().count()} records, {'is current' if used == new else 'is of an older edition'}"
        except IndexUnavailable as error:
            state = f"is not available ({error})"
        self.stdout.write(f"The index in use ({engine().name}) {state}.")
        self.stdout.write(
            f"A new one would be built with {wanted} records, {done} of them done already. Nothing was changed."
        )
