"""`manage.py export_records`: records as a file that imports again."""

import sys
from pathlib import Path

from django.core.management.base import BaseCommand

from editorial.records.export import all_records, record_data
from editorial.records.format import dumps
from editorial.records.references import References
from editorial.tables.writing import FORMATS, table
from practices.kinds import KINDS


class Command(BaseCommand):
    help = (
        "Write records, drafts included: in the archive's own format, which loses nothing, or as a table of a language."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="FILE", help="- for the standard output")
        parser.add_argument("--kind", choices=list(KINDS), help="only records of this kind")
        parser.add_argument("--format", choices=["json", *FORMATS], default="json")
        parser.add_argument("--language", choices=["it", "fr"], default="it", help="of a table")
        parser.add_argument("--code", nargs="+", help="only the records with these codes")

    def handle(self, *args, **options):
        records = all_records()
        if options["kind"]:
            records = records.filter(kind=options["kind"])
        if options["code"]:
            records = records.filter(code__in=options["code"])
        references = References()
        found = record_data(records, references=references)
        if options["format"] == "json":
            content = dumps(found)
        else:
            content = table(found, options["language"], references, options["kind"] or "", options["format"])
        if options["file"] == "-":
            sys.stdout.buffer.write(content)
        else:
            Path(options["file"]).write_bytes(content)
            self.stderr.write(f"{records.count()} records, {len(content)} bytes")
