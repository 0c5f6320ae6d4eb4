"""Loads the demonstration content. Loading twice changes nothing."""

from django.core.management.base import BaseCommand, CommandError

from home.loading.load import load
from home.loading.reset import reset

WARNING = "This deletes the demonstration's records and what was changed in them. Continue? [y/N] "


class Command(BaseCommand):
    help = "Load the demonstration content in Italian and French, leaving alone what has not changed since last time."

    def add_arguments(self, parser):
        parser.add_argument("--reset", action="store_true", help="delete the demonstration's records first")
        parser.add_argument("--no-input", action="store_true", help="do not ask before deleting")

    def handle(self, *args, **options):
        if options["reset"]:
            if not options["no_input"] and input(WARNING).strip().lower() not in ("y", "yes"):
                raise CommandError("Nothing was deleted.")
            reset()
        load(self._say if options["verbosity"] else lambda text: None)

    def _say(self, text):
        self.stdout.write(text)
        self.stdout.flush()
