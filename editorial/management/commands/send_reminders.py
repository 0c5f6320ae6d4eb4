"""Mails the owners of records that are due to be reviewed. Sending twice changes nothing."""

from django.core.management.base import BaseCommand, CommandError

from editorial.due.sending import send_reminders


class Command(BaseCommand):
    help = "Remind the owners of records that are due to be looked at again; each record once for each due date."

    def add_arguments(self, parser):
        parser.add_argument("--dry-run", action="store_true", help="only say how many mails would leave")

    def handle(self, *args, **options):
        done = send_reminders(options["dry_run"])
        if options["verbosity"]:
            self.stdout.write(f"{done.mails} mails{' would leave' if options['dry_run'] else ' sent'}.")
            if done.nobody:
                self.stdout.write(f"{done.nobody} records have nobody who could be told.")
        if done.failed:
            raise CommandError(f"{done.failed} mails could not be sent; they are tried again next time.")
