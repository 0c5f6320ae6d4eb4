"""A second database beside the one in use."""

from contextlib import contextmanager

import environ
from django.core.management import CommandError
from django.db import connections
from django.db.utils import load_backend

TRIED = ("django.db.backends.sqlite3", "django.db.backends.postgresql")
SAME = ("ENGINE", "HOST", "PORT", "NAME")


@contextmanager
def connected(url, name="target"):
    """The name of a connection to the database at `url`, as in DATABASE_URL; closed and forgotten afterwards."""
    try:
        named = environ.Env.db_url_config(url)
    except (environ.ImproperlyConfigured, ValueError) as error:
        raise CommandError("That is no address of a database.") from error
    if named.get("ENGINE") not in TRIED:
        raise CommandError("Only SQLite and PostgreSQL are tried.")
    own = connections["default"].settings_dict
    if all(str(named.get(key) or "") == str(own.get(key) or "") for key in SAME):
        raise CommandError("That is the database in use.")
    # Not among the settings: it is nobody's business but the caller's.
    configured = connections.configure_settings({"default": {}, name: named})[name]
    connections[name] = load_backend(named["ENGINE"]).DatabaseWrapper(configured, name)
    try:
        yield name
    finally:
        connections[name].close()
        del connections[name]
