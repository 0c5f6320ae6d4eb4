"""The archive served as `make run` serves it, from a scratch folder: gunicorn and a copy of a database."""

import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from setup.commands import environment

ROOT = Path(__file__).resolve().parents[1]
PATIENCE = 60  # seconds until the first answer
UNWANTED = ("DATABASE_URL", "ELASTICSEARCH_URL", "DJANGO_ALLOW_ASYNC_UNSAFE")


def scratch_environment(scratch):
    """Settings of `make run`, with everything that is written under the scratch folder, and the database named there."""
    known = environment(
        DJANGO_SETTINGS_MODULE="config.settings.dev", DEBUG="false", SECRET_KEY="scratch-only", VAR_DIR=str(scratch)
    )
    known = {name: value for name, value in known.items() if name not in UNWANTED}
    named = scratch / "database-url"  # written by tests.demo.write_database
    return known | {"DATABASE_URL": named.read_text()} if named.exists() else known


def build_assets(scratch):
    """Style sheets and scripts as the sources are now, not as they were at the last `make`."""
    build = ["node", "static/build.mjs", str(scratch / "assets")]
    subprocess.run(build, cwd=ROOT, env=scratch_environment(scratch), check=True)


def manage(scratch, *arguments):
    command = [sys.executable, "manage.py", *arguments]
    done = subprocess.run(
        command, cwd=ROOT, env=scratch_environment(scratch), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


@contextmanager
def served(scratch, application="config.wsgi", folder="site"):
    """Its address while it runs. The socket is opened here, so that no two servers want the same port."""
    with socket.create_server(("127.0.0.1", 0), backlog=64) as listener, open(scratch / "server.log", "w") as log:
        host, port = listener.getsockname()
        gunicorn = [sys.executable, "-m", "gunicorn", "--chdir", folder, "--worker-class", "gthread", "--workers", "2"]
        gunicorn += ["--threads", "4", "--keep-alive", "60", "--graceful-timeout", "1", "--log-level", "warning"]
        gunicorn += ["--bind", f"fd://{listener.fileno()}", application]
        server = subprocess.Popen(
            gunicorn,
            cwd=ROOT,
            env=scratch_environment(scratch),
            pass_fds=[listener.fileno()],
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            wait_for_answer(server, host, port, scratch / "server.log")
            yield f"http://{host}:{port}"
        finally:
            server.terminate()
            server.wait(20)


def wait_for_answer(server, host, port, log):
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and server.poll() is None:
        connection = HTTPConnection(host, port, timeout=PATIENCE)
        try:
            connection.request("GET", "/healthz")
            connection.getresponse().read()
            return
        except (OSError, HTTPException):
            time.sleep(0.1)
        finally:
            connection.close()
    raise AssertionError(f"The server does not answer:{os.linesep}{log.read_text()}")
