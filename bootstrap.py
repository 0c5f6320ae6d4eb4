#!/usr/bin/env python3
"""From a bare copy to a running archive, with Python 3.11 and a network: `make help` lists what it can do."""

import contextlib
import fcntl
import sys

from setup import cleaning, commands, content, frontend, linting, python, serve
from setup.places import PYTHON, STAMPS
from setup.steps import run


@contextlib.contextmanager
def alone():
    """Two terminals do not prepare the same copy at once: the second waits, then finds it done."""
    STAMPS.mkdir(parents=True, exist_ok=True)
    with (STAMPS / ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Another one is preparing this copy: waiting for it.", flush=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def say(line):
    print(line, flush=True)


def prepare(*, for_tests=False, with_site=True, with_content=False):
    """Do what is not done yet."""
    with alone():
        python.make_venv()
        steps = python.steps(for_tests=for_tests)
        if with_site:
            steps += [*frontend.steps(), content.catalogues()]
        if with_content:
            steps += content.steps()
        for step in steps:
            run(step, say)


def run_archive(_arguments):
    serve.check_port(*serve.address())
    prepare(with_content=True)
    return serve.serve()


def test(arguments):
    prepare(for_tests=True)
    commands.become(PYTHON, "-m", "pytest", *arguments)


def bench(arguments):
    prepare(for_tests=True)
    commands.become(PYTHON, "-m", "tests.benchmarks", *arguments)


def screenshots(arguments):
    prepare(for_tests=True)
    commands.become(PYTHON, "-m", "tests.screenshots", *arguments)


def lint(_arguments):
    prepare(for_tests=True, with_site=False)
    return linting.lint()


def messages(arguments):
    prepare(with_site=False)
    commands.become(PYTHON, "site/messages.py", *arguments)


def clean(_arguments):
    cleaning.clean()


TARGETS = {
    "run": run_archive,
    "test": test,
    "bench": bench,
    "screenshots": screenshots,
    "lint": lint,
    "messages": messages,
    "clean": clean,
}


def main(arguments):
    if sys.version_info < python.OLDEST:
        sys.exit("The archive needs Python 3.11 or later: make PYTHON=/path/to/python3.11 …")
    if not arguments or arguments[0] not in TARGETS:
        sys.exit(f"usage: bootstrap.py {{{','.join(TARGETS)}}} [arguments]")
    try:
        return TARGETS[arguments[0]](arguments[1:]) or 0
    except commands.CommandFailed as failure:
        print(failure, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. The next run goes on from here.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
