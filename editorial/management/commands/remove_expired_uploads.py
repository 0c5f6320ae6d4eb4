"""`manage.py remove_expired_uploads`: documents that nobody made into a draft in time."""

from django.core.management.base import BaseCommand

from editorial.models import DocumentUpload, RecordImport


class Command(BaseCommand):
    help = "Remove uploaded documents that were not made into drafts within 30 days."

    def handle(self, *args, **options):
        count = DocumentUpload.expired().delete()[0] + RecordImport.expired().delete()[0]
        self.stdout.write(f"{count} removed")
