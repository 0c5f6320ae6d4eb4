"""Finds anew which records each record's page suggests."""

from django.core.management.base import BaseCommand

from practices.models import ContentVersion
from practices.related.keeping import keep_all


class Command(BaseCommand):
    help = "Find anew which records each record's page suggests; publications do it for the records they touch."

    def handle(self, *args, **options):
        count = keep_all()
        ContentVersion.bump()
        if options["verbosity"]:
            self.stdout.write(f"Suggestions of {count} records found anew")
