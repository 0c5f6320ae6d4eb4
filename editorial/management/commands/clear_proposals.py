"""`manage.py clear_proposals`: what of proposals may no longer be kept. Once a day."""

from django.core.management.base import BaseCommand

from editorial.proposals.clearing import clear


class Command(BaseCommand):
    help = (
        "Delete drafts of proposals left for 14 days, proposals not confirmed within 7, addresses after "
        "PROPOSAL_EMAIL_DAYS days without news, and then refused proposals too."
    )

    def handle(self, *args, **options):
        done = clear()
        self.stdout.write(", ".join(f"{count} {what}" for what, count in done.items()))
