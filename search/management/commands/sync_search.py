"""Finishes what was left to be indexed: for cron, and after a crash."""

from django.core.management.base import BaseCommand, CommandError

from search.checking import repair
from search.engines.base import IndexUnavailable
from search.indexing import drain, rebuild


class Command(BaseCommand):
    help = "Index what waits in the outbox; build the index if there is none. With --all, compare every record first."

    def add_arguments(self, parser):
        parser.add_argument("--all", action="store_true", help="compare every record and mend what differs")

    def handle(self, *args, **options):
        try:
            count = drain()
            count += repair() if options["all"] else 0
        except IndexUnavailable:
            try:
                count = rebuild()
            except IndexUnavailable as error:
                raise CommandError(str(error)) from error
        if options["verbosity"]:
            self.stdout.write(f"{count} records indexed")
