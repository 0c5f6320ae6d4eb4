"""Builds the search index anew. The old one answers until the new one is whole."""

from time import perf_counter

from django.core.management.base import BaseCommand, CommandError

from search.engines.base import IndexUnavailable
from search.indexing import engine, rebuild


class Command(BaseCommand):
    help = "Build the search index anew; the old one answers until the new one is whole."

    def handle(self, *args, **options):
        start = perf_counter()
        try:
            count = rebuild()
        except IndexUnavailable as error:
            raise CommandError(str(error)) from error
        if options["verbosity"]:
            self.stdout.write(f"{count} records in the index ({engine().name}), {perf_counter() - start:.1f} s")
