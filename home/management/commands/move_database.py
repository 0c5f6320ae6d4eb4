"""Move the archive to another database: from SQLite to PostgreSQL, or back."""

import os
import subprocess
import sys
import time

from django.conf import settings
from django.core.management import CommandError
from django.core.management.base import BaseCommand
from django.db import DatabaseError, connections

from home.moving.elsewhere import connected
from home.moving.move import CannotMove, check, holdings, move


class Command(BaseCommand):
    help = "Copies everything from the database in use (DATABASE_URL) to another one, and compares both."

    def add_arguments(self, parser):
        parser.add_argument("--to", metavar="URL", help="where to; MOVE_TO in the environment does not show a password")
        parser.add_argument("--check", action="store_true", help="only say whether it could be moved")
        parser.add_argument("--replace", action="store_true", help="overwrite the records and accounts that are there")

    def handle(self, *args, **options):
        url = options["to"] or os.environ.get("MOVE_TO")
        if not url:
            raise CommandError("Where to? Set MOVE_TO, or --to URL: there, others on this machine may see a password.")
        started = time.monotonic()
        with connected(url) as target:
            # In a process of its own: some of Wagtail's migrations write to the default database, whatever they are told.
            self.manage(url, "migrate", "--noinput")
            try:
                is_moved = self.move(target, options)
            except (CannotMove, DatabaseError) as error:
                raise CommandError(str(error)) from error
        if is_moved:
            self.stdout.write("Making the entries of Wagtail's own search, which belong to each kind of database")
            self.manage(url, "update_index")
            self.stdout.write(f"Done in {time.monotonic() - started:.0f} s. Now set DATABASE_URL to that database,")
            self.stdout.write("start the site and run check_search_index.")
            self.stdout.write(f"Images and documents are files and stay where they are: {settings.MEDIA_ROOT}")

    def move(self, target, options):
        check("default", target)
        records, accounts = holdings(target)
        if (records or accounts) and not options["replace"]:
            there = f"{records} records and {accounts} accounts are in that database already"
            raise CannotMove(f"{there}: --replace deletes them.")
        if options["check"]:
            self.stdout.write("It can be moved.")
            return False
        say = self.stdout.write if options["verbosity"] > 1 else lambda line: None
        self.stdout.write(f"{move('default', target, say)} rows copied and compared")
        with connections[target].cursor() as cursor:
            cursor.execute("ANALYZE")  # else a database guesses how full its tables are, and finds long ways
        return True

    def manage(self, url, *command):
        """Run a command on the other database."""
        done = subprocess.run(  # noqa: S603 (a fixed list)
            [sys.executable, "manage.py", *command, "--verbosity", "0"],
            cwd=settings.ROOT,
            env=os.environ | {"DATABASE_URL": url},
            capture_output=True,
            text=True,
        )
        if done.returncode:
            raise CommandError(f"`manage.py {command[0]}` failed on the other database:\n{done.stderr[-2000:]}")
