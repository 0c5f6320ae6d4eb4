"""`manage.py check_links`: ask whether the pages that records cite still exist."""

from datetime import timedelta

from django.core.management.base import BaseCommand

from editorial.links.checking import check_links


class Command(BaseCommand):
    help = "Ask the links of all pages whether they still answer; the result is in the report “Broken links”."

    def add_arguments(self, parser):
        parser.add_argument("--older-than", type=int, default=6, metavar="DAYS", help="leave out those asked since (6)")
        parser.add_argument("--most", type=int, metavar="NUMBER", help="ask no more than this many")

    def handle(self, *args, **options):
        def tell(link):
            if link.is_failing or options["verbosity"] > 1:
                self.stdout.write(f"{link.state} {link.status or link.reason or '-'} {link.url}")

        older_than = timedelta(days=max(0, options["older_than"]))
        asked, failing = check_links(older_than, options["most"], tell=tell)
        self.stdout.write(f"{asked} asked, {failing} failing")
