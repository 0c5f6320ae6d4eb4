"""CPU, queries and size of each kind of page, beside a "hello"."""

import json
import subprocess
import sys
from statistics import median

from practices.addresses import address
from practices.models import Practice
from tests.benchmarks.server import Server

HELLO = ["/hello/"]
WORDS = ("anziani", "montagna", "cura delle persone", "bisogni", "volontari", "sportello", "famiglie", "comunita")
REQUESTS = {"hello": 240, "cached": 240}  # of one round; others have EACH
EACH = 40


def addresses():
    """{kind of page: paths}: different records, list pages and queries, as readers ask for them."""
    records = Practice.objects.filter(locale__language_code="it").select_related("record").order_by("pk")[:40]
    own = [address(page) for page in records if page.is_original]
    translated = [address(page) for page in records if not page.is_original]
    found = {
        "record": own[:10],
        "translation": translated[:10],
        "list": ["/it/pratiche/", "/it/pratiche/?page=2", "/it/pratiche/?sort=recent"],
        "home": ["/it/"],
    }
    found["search"] = [f"/it/cerca/?q={words.replace(' ', '+')}" for words in WORDS]
    return found


def cpu(paths, rounds, say):
    """({kind of page: CPU seconds}, memory of the largest worker, {kind: elapsed seconds}).

    Medians over rounds in which kinds alternate.
    """
    with Server(page_cache=False) as plain, Server(page_cache=True) as caching:
        plain.get("/healthz")  # fails where the index is not in use, and the search would answer from the database
        kinds = [("hello", plain, HELLO), *((kind, plain, found) for kind, found in paths.items())]
        kinds.append(("cached", caching, paths["record"]))
        for _, server, found in kinds:
            server.warm(found)
        seconds, elapsed = ({kind: [] for kind, _, _ in kinds} for _ in range(2))
        for number in range(rounds):
            say(f"  round {number + 1} of {rounds}")
            for kind, server, found in kinds:
                busy, waited = server.measured(found, REQUESTS.get(kind, EACH))
                seconds[kind].append(busy)
                elapsed[kind].append(waited)
        return medians(seconds), plain.memory(), medians(elapsed)


def medians(figures):
    return {kind: median(each) for kind, each in figures.items()}


def counted(paths):
    """{kind of page: {"queries", "html"}} from a process of its own (see queries.py)."""
    first = {kind: found[0] for kind, found in paths.items()}
    command = [sys.executable, "-m", "tests.benchmarks.queries", json.dumps(first)]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
