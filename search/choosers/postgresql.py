"""On PostgreSQL: each page indexed by the rules of its own language, which Wagtail has for one language only.

The configurations are made by a migration of this app (see `text_search`): the language's own, past accents where the
server has `unaccent`.
"""

from functools import reduce
from itertools import groupby
from operator import and_, or_

from modelsearch.backends.database.postgres.postgres import (
    PostgresAutocompleteQueryCompiler,
    PostgresIndex,
    PostgresSearchBackend,
    PostgresSearchQueryCompiler,
)
from wagtail.search.query import Not

from practices.vocabulary import language_of
from search.choosers.plain import PlainQueries
from search.choosers.text_search import CONFIGURATIONS, OF_NO_LANGUAGE


def configuration(row):
    """Of a page's locale; images, documents and vocabulary rows have none."""
    return CONFIGURATIONS.get(language_of(row), OF_NO_LANGUAGE) if hasattr(row, "locale_id") else OF_NO_LANGUAGE


class Index(PostgresIndex):
    def add_items(self, model, objs):
        for name, group in groupby(sorted(objs, key=configuration), key=configuration):
            self.backend.config = name
            super().add_items(model, list(group))


class Compiler(PostgresSearchQueryCompiler):
    def build_tsquery(self, query, config=None):
        """What was typed may be in any language: it is looked for by the rules of each."""
        names = dict.fromkeys([*CONFIGURATIONS.values(), OF_NO_LANGUAGE])
        forms = [self.build_tsquery_content(query, config=name) for name in names]
        return reduce(and_ if isinstance(query, Not) else or_, forms)


class PostgresqlBackend(PlainQueries, PostgresSearchBackend):
    query_compiler_class = Compiler
    autocomplete_query_compiler_class = PostgresAutocompleteQueryCompiler
    index_class = Index

    def __init__(self, params):
        super().__init__(params)
        self.config = self.autocomplete_config = OF_NO_LANGUAGE
