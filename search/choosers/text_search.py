"""The text search configurations that the archive has on PostgreSQL, and how its migration makes and drops them."""

from django.db import DatabaseError, transaction

CONFIGURATIONS = {"it": "archive_italian", "fr": "archive_french"}
OF_NO_LANGUAGE = "archive_simple"
COPIED = {"archive_italian": "italian", "archive_french": "french", "archive_simple": "simple"}
STEMMERS = {"archive_italian": "italian_stem", "archive_french": "french_stem", "archive_simple": "simple"}


def make(connection):
    """Each by its language's rules and, where the server lets us have `unaccent`, whatever the accents."""
    if connection.vendor != "postgresql":
        return
    past_accents = _has_unaccent(connection)
    with connection.cursor() as cursor:
        for name, copied in COPIED.items():
            cursor.execute(f"DROP TEXT SEARCH CONFIGURATION IF EXISTS {name}")
            cursor.execute(f"CREATE TEXT SEARCH CONFIGURATION {name} (COPY = pg_catalog.{copied})")
            if past_accents:
                cursor.execute(
                    f"ALTER TEXT SEARCH CONFIGURATION {name}"
                    f" ALTER MAPPING FOR hword, hword_part, word WITH unaccent, {STEMMERS[name]}"
                )


def drop(connection):
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            for name in COPIED:
                cursor.execute(f"DROP TEXT SEARCH CONFIGURATION IF EXISTS {name}")


def _has_unaccent(connection):
    try:
        with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
            cursor.execute("CREATE EXTENSION IF NOT EXISTS unaccent")
    except DatabaseError:  # not installed on the server, or not ours to switch on
        return False
    return True
