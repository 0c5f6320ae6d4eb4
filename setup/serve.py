"""Serve with gunicorn as a production server would, and say where to look once it answers."""

import http.client
import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import time

from setup import commands
from setup.places import ADMIN_PASSWORD, PYTHON, ROOT, SECRET_KEY, database

PATIENCE = 60  # seconds until the first answer


def address():
    return os.environ.get("HOST") or "127.0.0.1", int(os.environ.get("PORT") or 8000)


def check_port(host, port):
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise commands.CommandFailed(
                f"Cannot serve on {host}:{port}: {error.strerror}. Another one: PORT={port + 1} make run"
            ) from None


def secret_key():
    """One per copy of the archive, so that nobody elsewhere can forge a session of it."""
    if not SECRET_KEY.exists():
        with os.fdopen(os.open(SECRET_KEY, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(50))
    return SECRET_KEY.read_text()


def health(host, port):
    """What /healthz says, {} when it says something else, None while nothing answers."""
    local = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104
    connection = http.client.HTTPConnection(local, port, timeout=5)
    try:
        connection.request("GET", "/healthz")
        body = connection.getresponse().read()
        return json.loads(body)
    except ValueError:
        return {}
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()


def start(host, port):
    bind = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    # Without DEBUG the first look is what readers get: bilingual error pages, cached templates.
    changes = {"DEBUG": os.environ.get("DEBUG", "false")}
    changes["SECRET_KEY"] = os.environ.get("SECRET_KEY") or secret_key()
    gunicorn = [PYTHON, "-m", "gunicorn", "--chdir", "site", "--worker-class", "gthread", "--workers", "2"]
    gunicorn += ["--threads", "4", "--log-level", "warning", "--bind", bind, "config.wsgi"]
    # In a session of its own: a Ctrl-C that also reaches the workers leaves one hanging now and then.
    command = [str(part) for part in gunicorn]
    return subprocess.Popen(command, cwd=ROOT, env=commands.environment(**changes), start_new_session=True)


def lines(host, port, state):
    site = f"http://{'127.0.0.1' if host in ('0.0.0.0', '::') else host}:{port}"  # noqa: S104
    engine = state.get("engine") or "not known"
    password = f"user admin, password in {ADMIN_PASSWORD}" if ADMIN_PASSWORD.exists() else "made earlier"
    return [
        "",
        f"  Italiano   {site}/it/",
        f"  Français   {site}/fr/",
        f"  Admin      {site}/admin/",
        f"  Account    {password}",
        f"  Search     {engine}",
        f"  Database   {database()}",
        "",
        "  Ctrl-C stops it.",
    ]


def serve():
    host, port = address()
    server = start(host, port)
    for name in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(name, lambda *_: sys.exit())
    try:
        deadline = time.monotonic() + PATIENCE
        while server.poll() is None and (state := health(host, port)) is None and time.monotonic() < deadline:
            time.sleep(0.2)
        if server.poll() is None:
            print("\n".join(lines(host, port, state or {})), flush=True)
        return server.wait()
    except KeyboardInterrupt:
        return 0
    finally:
        server.send_signal(signal.SIGINT)  # gunicorn's quick way to stop
        server.wait()
