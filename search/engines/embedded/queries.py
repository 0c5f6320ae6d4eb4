"""The query tree in tantivy's words."""

from functools import singledispatchmethod

from tantivy import Occur, Query

from search.engines.embedded.schema import SCHEMA
from search.nodes import CODE_SCORE, OTHER_LANGUAGE, TIE, All, Any, Code, Everything, Except, Most, Words


class Translator:
    """Translates nodes for a reader of one language."""

    def __init__(self, language: str):
        self.language = language

    @singledispatchmethod
    def query(self, node):
        raise TypeError(f"not a node of the query tree: {node!r}")

    @query.register
    def _(self, node: Everything):
        return Query.all_query()

    @query.register
    def _(self, node: Code):
        term = Query.term_query(SCHEMA, "code", node.value, index_option="basic")
        return Query.const_score_query(term, CODE_SCORE)

    @query.register
    def _(self, node: Words):
        return self._best([node])

    @query.register
    def _(self, node: Any):
        return self._best(node.nodes)

    @query.register
    def _(self, node: All):
        return Query.boolean_query([(Occur.Must, self.query(child)) for child in node.nodes])

    @query.register
    def _(self, node: Most):
        clauses = [(Occur.Should, self.query(child)) for child in node.nodes]
        return Query.boolean_query(clauses, minimum_number_should_match=node.minimum)

    @query.register
    def _(self, node: Except):
        return Query.boolean_query([(Occur.Must, self.query(node.node)), (Occur.MustNot, self.query(node.without))])

    def _best(self, nodes):
        """All leaves of all nodes in one `dis_max`: nesting would cost time and change nothing."""
        queries = []
        for node in nodes:
            queries += self._spread(node) if isinstance(node, Words) else [self.query(node)]
        if not queries:
            return Query.empty_query()
        return queries[0] if len(queries) == 1 else Query.disjunction_max_query(queries, tie_breaker=TIE)

    def _spread(self, leaf):
        weight = 1.0 if leaf.language == self.language else OTHER_LANGUAGE
        for field, boost in leaf.weights.items():
            yield Query.boost_query(_leaf_query(f"{field}_{leaf.language}", leaf.stems), float(boost * weight))


def _leaf_query(field, stems):
    if len(stems) == 1:
        return Query.term_query(SCHEMA, field, stems[0], index_option="freq")
    return Query.phrase_query(SCHEMA, field, list(stems))
