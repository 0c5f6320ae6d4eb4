"""One run on one backing, in a process of its own: fill the scratch database and measure. Prints the figures as JSON."""

import json
import sys
import time
from dataclasses import asdict

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402

from practices.models import RecordPage  # noqa: E402
from tests.benchmarks.measure import measure  # noqa: E402
from tests.benchmarks.records import fill  # noqa: E402


def main(count, rounds):
    started = time.monotonic()

    def say(text):
        print(f"{time.monotonic() - started:5.0f} s {text}", file=sys.stderr, flush=True)

    if not is_filled():
        say("Database")
        call_command("migrate", verbosity=0, stdout=sys.stderr)
        say("Records")
        fill(count, say)
    print(json.dumps([asdict(figure) for figure in measure(count, rounds, say)]))


def is_filled():
    if RecordPage._meta.db_table not in connection.introspection.table_names():
        return False
    return RecordPage.objects.exists()


main(*map(int, sys.argv[1:]))
