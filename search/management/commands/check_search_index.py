"""Compares the search index with the database."""

from django.core.management.base import BaseCommand, CommandError

from practices.models import Record
from search.checking import check
from search.engines.base import IndexUnavailable
from search.outbox import pending


class Command(BaseCommand):
    help = "Compare the search index with the database; exit status 1 and a list of records where they differ."

    def handle(self, *args, **options):
        try:
            found = check()
        except IndexUnavailable as error:
            raise CommandError(f"{error}: run rebuild_search_index") from error
        for name in ("missing", "surplus", "stale"):
            ids = getattr(found, name)
            codes = dict(Record.objects.filter(pk__in=ids).values_list("pk", "code"))
            for record_id in ids:
                self.stdout.write(f"{name}: {codes.get(record_id, record_id)}")
        if found:
            raise CommandError(f"The index and the database differ ({pending()} records wait in the outbox)")
        self.stdout.write("The index and the database are equal")
