"""On what the archive runs while it is measured: the embedded engine on SQLite always, servers where there are any."""

import os
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

SERVERS = ("DATABASE_URL", "ELASTICSEARCH_URL")


@dataclass
class Backing:
    """Used as a context: what it makes on a server goes again."""

    name: str
    folder: Path
    database: str = ""  # address of a scratch database on a PostgreSQL server
    search: str = ""  # addresses of Elasticsearch
    _open: list = field(default_factory=list)

    @property
    def environment(self):
        """Nothing of the developer's own archive is touched."""
        return {
            "VAR_DIR": str(self.folder),
            "DATABASE_URL": self.database or f"sqlite:///{self.folder / 'archive.sqlite3'}",
            "ELASTICSEARCH_URL": self.search,
            "ELASTICSEARCH_PREFIX": "bench-",
            "DJANGO_SETTINGS_MODULE": "tests.benchmarks.settings",
        }

    def __enter__(self):
        self.folder.mkdir(parents=True, exist_ok=True)
        for made in (_database(self.database), _indexes(self.search)):
            made.__enter__()
            self._open.append(made)

    def __exit__(self, *error):
        while self._open:
            self._open.pop().__exit__(*error)


def backings(folder: Path) -> list[Backing]:
    """`DATABASE_URL` and `ELASTICSEARCH_URL` name the servers; scratch database and indexes are called bench-…"""
    database, search = (os.environ.get(name, "") for name in SERVERS)
    found = [Backing("SQLite, embedded", folder / "sqlite")]
    if search:
        found.append(Backing("SQLite, Elasticsearch", folder / "sqlite", search=search))
    if database.startswith("postgres"):
        parts = urlsplit(database)
        scratch = urlunsplit(parts._replace(path="/bench-archive"))
        name = "PostgreSQL, Elasticsearch" if search else "PostgreSQL, embedded"
        found.append(Backing(name, folder / "postgresql", scratch, search))
    return found


@contextmanager
def _database(address):
    if not address:
        yield
        return
    import psycopg

    server = urlunsplit(urlsplit(address)._replace(path="/postgres"))
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute('DROP DATABASE IF EXISTS "bench-archive"')
        connection.execute("CREATE DATABASE \"bench-archive\" ENCODING 'UTF8' TEMPLATE template0")
    try:
        yield
    finally:
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute('DROP DATABASE IF EXISTS "bench-archive" WITH (FORCE)')


@contextmanager
def _indexes(addresses):
    try:
        yield
    finally:
        if addresses:
            from elasticsearch import Elasticsearch

            with Elasticsearch(addresses.split(",")) as client:
                for index in client.indices.get(index="bench-*"):
                    client.indices.delete(index=index)
