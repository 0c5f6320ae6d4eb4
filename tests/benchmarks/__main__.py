"""`make bench`: speed and size with synthetic records in scratch databases. Prints a table, fails for no figure."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.backings import backings
from tests.benchmarks.report import Figure, table

ROOT = Path(__file__).resolve().parents[2]
USUAL, MOST = 10_000, 100_000
QUICK = 500


def main():
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("records", nargs="*", type=int, help=f"how many records, one table each (at most {MOST})")
    parser.add_argument("--quick", action="store_true", help=f"{QUICK} records and fewer rounds")
    parser.add_argument("--keep", metavar="FOLDER", help="use this scratch folder, and what an earlier run left there")
    arguments = parser.parse_args()
    counts = [QUICK] if arguments.quick else [max(50, min(MOST, count)) for count in arguments.records or [USUAL]]
    with tempfile.TemporaryDirectory(prefix="archive-bench-") as scratch:
        for count in counts:
            folder = Path(arguments.keep or scratch) / str(count)
            columns = {}
            for backing in backings(folder):
                print(f"{count} records, {backing.name}", file=sys.stderr, flush=True)
                columns[backing.name] = run(backing, count, 3 if arguments.quick else 6)
            print(f"\n{count} records in two languages, {os.cpu_count()} processors\n\n{table(columns)}", flush=True)


def run(backing, count, rounds):
    """Figures from a process of its own: settings are read once per process."""
    paths = os.pathsep.join([str(ROOT), str(ROOT / "site")])
    environment = os.environ | {"PYTHONPATH": paths, "PYTHONWARNINGS": "ignore"} | backing.environment
    command = [sys.executable, "-m", "tests.benchmarks.run", str(count), str(rounds)]
    with backing:
        found = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    return [Figure(**figure) for figure in json.loads(found.stdout.splitlines()[-1])]


if __name__ == "__main__":
    main()
