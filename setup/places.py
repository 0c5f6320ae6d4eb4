"""Where things are. Only the standard library: this runs before anything is installed."""

import os
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

ROOT = Path(__file__).resolve().parents[1]
VAR = Path(os.environ.get("VAR_DIR") or ROOT / "var").resolve()
STAMPS = VAR / "stamps"
LOGS = VAR / "log"
ASSETS = VAR / "assets"
INDEX = VAR / "index"
NODE_MODULES = ROOT / "node_modules"
ADMIN_PASSWORD = VAR / "admin-password"
SECRET_KEY = VAR / "secret-key"

_own = ROOT / "var" / "venv"
VENV = Path(os.environ.get("VIRTUAL_ENV") or _own)
IS_OWN_VENV = VENV.resolve() == _own.resolve()  # ours may be deleted and made anew, also while it is active
BIN = VENV / "bin"
PYTHON = BIN / "python"


def database_file():
    """The SQLite file in use, or None when DATABASE_URL names a server."""
    url = os.environ.get("DATABASE_URL") or f"sqlite:///{VAR / 'archive.sqlite3'}"
    return Path(url.removeprefix("sqlite:///")) if url.startswith("sqlite:///") else None


def database():
    """The database in use, for people to read: never its user or password."""
    if file := database_file():
        return f"SQLite, {file}"
    url = urlsplit(os.environ["DATABASE_URL"])
    host = url.hostname or parse_qs(url.query).get("host", ["this machine"])[0]
    kind = "PostgreSQL" if url.scheme.startswith(("postgres", "psql", "pgsql")) else url.scheme
    return f"{kind}, {url.path.lstrip('/')} on {host}"
