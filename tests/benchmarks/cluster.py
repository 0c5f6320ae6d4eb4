"""Two web servers on one PostgreSQL and one Elasticsearch cluster, of which a node is lost under searches and edits.

    DATABASE_URL=postgres://… ELASTICSEARCH_URL=http://a:9201,http://b:9202,http://c:9203 \\
        python -m tests.benchmarks.cluster "command that stops one node"

Prints how many searches failed, how many were answered without the index, the slowest answer, and the changes lost.
"""

import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from statistics import quantiles

from tests.benchmarks.backings import backings

RECORDS = 1000
SECONDS = 60  # of searching and editing; the node is stopped after a third of them
READERS = 4
INSIDE = "BENCH_CLUSTER"  # set for the process that has the scratch database and indexes


def main(command):
    with tempfile.TemporaryDirectory(prefix="archive-cluster-") as folder:
        backing = next(each for each in backings(Path(folder)) if each.name == "PostgreSQL, Elasticsearch")
        with backing:
            environment = os.environ | backing.environment | {INSIDE: "yes", "PYTHONWARNINGS": "ignore"}
            root = Path(__file__).resolve().parents[2]
            environment["PYTHONPATH"] = os.pathsep.join([str(root), str(root / "site")])
            return subprocess.run(
                [sys.executable, "-m", __spec__.name, command], env=environment, check=False
            ).returncode


def trial(command):
    import django

    django.setup()
    from django.core.management import call_command

    from search.checking import check
    from search.indexing import drain, rebuild
    from tests.benchmarks.records import fill
    from tests.benchmarks.server import Server

    call_command("migrate", verbosity=0)
    fill(RECORDS)
    rebuild()
    answers, stop = [], threading.Event()
    with Server(page_cache=False) as first, Server(page_cache=False) as second:
        readers = [
            threading.Thread(target=read, args=[(first, second)[number % 2], number // 2, answers, stop])
            for number in range(READERS)
        ]
        for reader in readers:
            reader.start()
        changes = edit(SECONDS, SECONDS / 3, command)
        stop.set()
        for reader in readers:
            reader.join()
    drain()
    say(answers, changes, len(set(check())))


def read(server, number, answers, stop):
    """One reader, with a connection of its own: notes (seconds, status, whether the index answered)."""
    from tests.benchmarks.pages import WORDS

    while not stop.is_set():
        for words in WORDS:
            started = time.perf_counter()
            try:
                body = server.get(f"/it/cerca/?q={words.replace(' ', '+')}", number)
                answers.append((time.perf_counter() - started, 200, b'id="filters"' in body))
            except Exception as error:
                answers.append((time.perf_counter() - started, str(error), False))


def edit(seconds, until_loss, command):
    """Change one record after another; returns how many, and how long the slowest took."""
    from django.db import transaction

    from practices.models import Practice

    started, slowest, number, is_lost = time.monotonic(), 0.0, 0, False
    pages = list(Practice.objects.filter(locale__language_code="it")[:200])
    while time.monotonic() - started < seconds:
        if not is_lost and time.monotonic() - started > until_loss:
            is_lost = subprocess.Popen(command, shell=True) is not None  # as the operator wrote it
        page = pages[number % len(pages)]
        begun = time.perf_counter()
        with transaction.atomic():
            page.title = f"Titolo cambiato {number}"
            page.save(clean=False)  # a record made of pieces may contradict itself
        slowest = max(slowest, time.perf_counter() - begun)
        number += 1
        time.sleep(0.1)
    return number, slowest


def say(answers, changes, lost):
    seconds = [each for each, _, _ in answers]
    errors = [status for _, status, _ in answers if status != 200]
    fallen = sum(1 for _, status, is_whole in answers if status == 200 and not is_whole)
    print(f"searches {len(answers)}, errors {len(errors)} {errors[:3]}, answered by the database {fallen}")
    print(f"slowest answer {max(seconds):.2f} s, p95 {quantiles(seconds, n=20)[-1]:.3f} s")
    print(f"changes {changes[0]}, slowest save {changes[1]:.2f} s, lost {lost}")


if __name__ == "__main__":
    sys.exit(trial(sys.argv[1]) if INSIDE in os.environ else main(sys.argv[1]))
