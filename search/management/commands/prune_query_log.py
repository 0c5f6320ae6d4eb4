"""Forgets old searches. The site does so by itself once a day; this is for those who want it at an hour of theirs."""

from django.core.management.base import BaseCommand

from search.querylog.writing import prune


class Command(BaseCommand):
    help = "Delete what was searched before the last QUERY_LOG_DAYS days, or --days."

    def add_arguments(self, parser):
        parser.add_argument("--days", type=int, help="keep so many; 0 deletes everything")

    def handle(self, *args, **options):
        count = prune(options["days"])
        if options["verbosity"]:
            self.stdout.write(f"{count} rows deleted")
