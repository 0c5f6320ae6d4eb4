"""Measures every record's page anew: once after an upgrade, or when pages were written without a version."""

from django.core.management.base import BaseCommand

from editorial.completeness.keeping import keep
from practices.models import RecordPage


class Command(BaseCommand):
    help = "Measure how complete the newest version of every record's page is."

    def handle(self, *args, **options):
        pages = RecordPage.objects.order_by("pk")
        for page in pages.iterator(chunk_size=100):
            keep(page.get_latest_revision_as_object())
        self.stdout.write(f"{pages.count()} pages measured.")
