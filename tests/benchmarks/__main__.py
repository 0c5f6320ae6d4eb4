"""`make bench`: speed and size with synthetic records in a scratch database. Prints a table, fails for no figure."""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MOST = 10_000
QUICK = 500


def main():
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("records", nargs="?", type=int, default=MOST, help=f"how many records (at most {MOST})")
    parser.add_argument("--quick", action="store_true", help=f"{QUICK} records and fewer rounds")
    parser.add_argument("--keep", metavar="FOLDER", help="use this scratch folder, and what an earlier run left there")
    arguments = parser.parse_args()
    count = QUICK if arguments.quick else max(50, min(MOST, arguments.records))
    with tempfile.TemporaryDirectory(prefix="archive-bench-") as scratch:
        folder = Path(arguments.keep or scratch)
        folder.mkdir(parents=True, exist_ok=True)
        prepare(folder)
        from tests.benchmarks.measure import measure
        from tests.benchmarks.report import table

        started = time.monotonic()
        say = lambda text: print(f"{time.monotonic() - started:5.0f} s {text}", file=sys.stderr, flush=True)  # noqa: E731
        figures = measure(count, 3 if arguments.quick else 6, say)
        print(f"\n{count} records in two languages, {os.cpu_count()} processors, SQLite\n\n{table(figures)}")


def prepare(folder):
    """Everything that other processes of this run inherit; nothing of the developer's own archive is touched."""
    paths = [str(ROOT), str(ROOT / "site")]
    os.environ |= {
        "VAR_DIR": str(folder),
        "DATABASE_URL": f"sqlite:///{folder / 'archive.sqlite3'}",
        "DJANGO_SETTINGS_MODULE": "tests.benchmarks.settings",
        "PYTHONPATH": os.pathsep.join(paths),
        "PYTHONWARNINGS": "ignore",
    }
    sys.path[:0] = [path for path in paths if path not in sys.path]
    import django

    django.setup()


if __name__ == "__main__":
    main()
