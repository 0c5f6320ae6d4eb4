"""`manage.py delete_version CODE NUMBER`: a personal datum leaves the published versions of a record."""

from django.core.management.base import BaseCommand, CommandError

from practices.history.deleting import delete_words, holding
from practices.models import Record
from practices.models.record import read_code


class Command(BaseCommand):
    help = (
        "Delete the words of a published version for good, in every language and wherever a translation's version holds "
        "a copy of them. Its address answers 410, and its number is not used again."
    )

    def add_arguments(self, parser):
        parser.add_argument("code", help="the record's permanent code")
        parser.add_argument("number", type=int, help="the version's number, as in its address")
        parser.add_argument("--language", choices=["it", "fr"], default="", help="only the version of this language")
        parser.add_argument("--yes", action="store_true", help="do not ask")

    def handle(self, *, code, number, language, **options):
        record = Record.objects.filter(code=read_code(code)).first()
        found = holding(record, number, language) if record else []
        if not found:
            raise CommandError(f"No version {number} of {code} is kept.")
        for each in found:
            said = f"version {each.number} of {each.published_at:%Y-%m-%d %H:%M}"
            self.stdout.write(f"{record.title} ({record.code}): {each.locale.language_code}, {said}")
        if not options["yes"] and input("Delete their words for good? Type yes: ").strip().lower() != "yes":
            raise CommandError("Nothing was deleted.")
        delete_words(record, found)
        self.stdout.write(f"{len(found)} deleted.")
