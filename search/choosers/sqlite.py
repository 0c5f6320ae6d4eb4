"""On SQLite: Wagtail's backend ends in an error at a quotation mark, a NUL or a blank query."""

from modelsearch.backends.database.sqlite.sqlite import SQLiteSearchBackend

from search.choosers.plain import PlainQueries


class SqliteBackend(PlainQueries, SQLiteSearchBackend):
    pass
