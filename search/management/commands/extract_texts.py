"""Reads the documents whose words are to be searched: after an upgrade, for cron, and where no process does it by itself."""

from django.core.management.base import BaseCommand

from search.attachments.texts import again, forget_unused, note_unread, read_pending
from search.indexing import drain_soon
from search.models import FileText

_FAILED = [state for state in FileText.State.values if state not in ("pending", "read", "empty")]


class Command(BaseCommand):
    help = "Read the attached documents that wait, and forget those that are gone. With --retry also those that failed."

    def add_arguments(self, parser):
        parser.add_argument("--retry", action="store_true", help="read again what could not be read")
        parser.add_argument("--all", action="store_true", help="read every document again")

    def handle(self, *args, **options):
        forget_unused()
        note_unread()
        if options["retry"] or options["all"]:
            again(FileText.State.values if options["all"] else _FAILED)
        count = read_pending()
        drain_soon()
        if options["verbosity"]:
            failed = FileText.objects.filter(state__in=_FAILED).count()
            self.stdout.write(f"{count} documents read, {failed} cannot be read")
