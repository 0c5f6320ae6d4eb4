"""`manage.py import_records FILE`: what the admin's import does, without a browser."""

from django.core.management.base import BaseCommand, CommandError

from editorial.records.doing import import_records
from editorial.records.problems import Refused
from editorial.records.reports import as_json, as_text
from practices.kinds import KINDS


class Command(BaseCommand):
    help = "Make drafts from a file of records (the archive's own .json, or a table: .csv, .xlsx), or show what would come of it."

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="FILE")
        parser.add_argument("--language", choices=["it", "fr"], default="", help="of a table; found out by default")
        parser.add_argument("--kind", choices=list(KINDS), default="", help="of a table's rows that do not say theirs")
        parser.add_argument(
            "--user", metavar="NAME", default="", help="whose drafts they are; only what they may change"
        )
        parser.add_argument("--only-good", action="store_true", help="write the rows that hold even if others do not")
        parser.add_argument("--publish", action="store_true", help="then publish what the file does not call a draft")
        parser.add_argument("--translate", action="store_true", help="then prepare the drafts of missing translations")
        parser.add_argument("--dry-run", action="store_true", help="only show what would be done; write nothing")
        parser.add_argument("--format", choices=["text", "json"], default="text")

    def handle(self, *args, **options):
        chosen = {name: options[name] for name in import_records.__kwdefaults__ if name in options}
        try:
            done = import_records(path=options["file"], say=self._say, **chosen)
        except Refused as error:
            raise CommandError(str(error)) from None
        self.stdout.write((as_json if options["format"] == "json" else as_text)(done.plan, done.importing))
        if not (done.plan.is_whole or options["only_good"] or options["dry_run"]):
            raise CommandError("Nothing was written: some rows do not hold.")

    def _say(self, importing):
        self.stderr.write(f"{importing.get_state_display()}: {importing.done}/{importing.total}")
