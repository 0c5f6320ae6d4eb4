"""Compares the search index with the database."""

from django.core.management.base import BaseCommand, CommandError

from practices.models import Record
from search.checking import check, repair
from search.engines.base import IndexUnavailable
from search.indexing import engine
from search.outbox import pending


class Command(BaseCommand):
    help = "Compare the search index with the database; exit status 1 and a list of records where they differ."

    def add_arguments(self, parser):
        parser.add_argument("--repair", action="store_true", help="index again what differs, and compare once more")

    def handle(self, *args, **options):
        try:
            if options["repair"]:
                self.stdout.write(f"{repair()} records mended")
            found = check()
            self.tell_edition(*engine().edition())
        except IndexUnavailable as error:
            raise CommandError(f"{error}: run rebuild_search_index") from error
        for name, ids in vars(found).items():
            codes = dict(Record.objects.filter(pk__in=ids).values_list("pk", "code"))
            for record_id in ids:
                self.stdout.write(f"{name}: {codes.get(record_id, record_id)}")
        if found:
            raise CommandError(f"The index and the database differ ({pending()} records wait in the outbox)")
        self.stdout.write("The index and the database are equal")

    def tell_edition(self, used, new):
        self.stdout.write(f"Engine {engine().name}, edition {used}")
        if used != new:
            self.stdout.write(f"Mapping, analysis or rules have changed (now {new}): run rebuild_search_index")
