"""`manage.py import_document FILE`: what the admin's import does, with the mapping printed."""

from django.core.management.base import BaseCommand, CommandError

from editorial.documents.importing import Refused, import_file
from editorial.documents.reports import as_json, as_text
from practices.kinds import KINDS


class Command(BaseCommand):
    help = "Make a draft record from a document (.docx, .odt, .pdf, .txt, .md), or show what would become of it."

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="FILE")
        parser.add_argument("--language", choices=["it", "fr"], help="of the document; found out by default")
        parser.add_argument("--kind", choices=list(KINDS), help="of record; found out by default")
        parser.add_argument(
            "--parent", type=int, metavar="PAGE", help="id of the list page; that of the kind by default"
        )
        parser.add_argument("--user", metavar="NAME", help="whose draft it is; needs the right to add there")
        parser.add_argument("--with-facts", action="store_true", help="write the proposed facts too")
        parser.add_argument("--again", action="store_true", help="even if this very file was imported before")
        parser.add_argument("--dry-run", action="store_true", help="only show the mapping; write nothing")
        parser.add_argument("--format", choices=["text", "json"], default="text")

    def handle(self, *args, **options):
        try:
            done = import_file(**{name: options[name] for name in import_file.__kwdefaults__}, path=options["file"])
        except Refused as error:
            raise CommandError(str(error)) from None
        self.stdout.write(as_json(done) if options["format"] == "json" else as_text(done))
