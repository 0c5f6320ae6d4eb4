"""Run a command with its output in a log, a sign of life every few seconds, and the end of the log when it fails."""

import os
import subprocess
import sys
import time
from collections import deque
from threading import Thread

from setup.places import BIN, LOGS, PYTHON, ROOT, VENV

HEARTBEAT = 5  # seconds


class CommandFailed(Exception):
    """A command ended badly; the message tells which one and where its output is."""


def environment(**changes):
    """The caller's environment with our virtual environment first on the path."""
    path = f"{BIN}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    known = {"VIRTUAL_ENV": str(VENV), "PATH": path, "DJANGO_SETTINGS_MODULE": "config.settings.dev"}
    return {**known, **os.environ, "VIRTUAL_ENV": str(VENV), "PATH": path, **changes}


def run(command, log, **changes):
    LOGS.mkdir(parents=True, exist_ok=True)
    file = LOGS / f"{log}.log"
    tail = deque(maxlen=25)
    process = subprocess.Popen(
        [str(part) for part in command],
        cwd=ROOT,
        env=environment(**changes),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    try:
        reader = Thread(target=_copy, args=(process.stdout, file, tail), daemon=True)
        reader.start()
        _wait(process, tail)
        reader.join()
    except BaseException:
        process.terminate()
        process.wait()
        raise
    if process.returncode:
        end = "\n".join(f"  | {line}" for line in tail)
        raise CommandFailed(f"{end}\n{' '.join(map(str, command))}\nended with {process.returncode}; all of it: {file}")


def manage(*arguments, log, **changes):
    run([PYTHON, "manage.py", *arguments], log, **changes)


def show(*command):
    """Run with the output on the terminal; the exit code."""
    return subprocess.run([str(part) for part in command], cwd=ROOT, env=environment()).returncode


def become(*command, **changes):
    """Replace this process, so that signals and the exit code are the command's own."""
    sys.stdout.flush()
    os.chdir(ROOT)
    os.execvpe(str(command[0]), [str(part) for part in command], environment(**changes))


def _copy(stream, file, tail):
    with file.open("w", encoding="utf-8") as log:
        for line in stream:
            log.write(line)
            log.flush()
            if line.strip():
                tail.append(line.rstrip())


def _wait(process, tail):
    started = time.monotonic()
    while True:
        try:
            process.wait(HEARTBEAT)
            return
        except subprocess.TimeoutExpired:
            last = tail[-1].strip()[:90] if tail else ""
            print(f"  … {time.monotonic() - started:.0f} s  {last}", flush=True)
