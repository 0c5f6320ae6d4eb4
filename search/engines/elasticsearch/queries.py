"""The query tree in Elasticsearch's words. Leaves are stems already: nothing is analysed again."""

from functools import singledispatchmethod

from elasticsearch.dsl.query import Bool, ConstantScore, DisMax, MatchAll, MatchNone, MatchPhrase, Query, Term

from search.nodes import CODE_SCORE, OTHER_LANGUAGE, TIE, All, Any, Code, Everything, Except, Most, Words


class Translator:
    """Translates nodes for a reader of one language."""

    def __init__(self, language: str):
        self.language = language

    @singledispatchmethod
    def query(self, node) -> Query:
        raise TypeError(f"not a node of the query tree: {node!r}")

    @query.register
    def _(self, node: Everything):
        return MatchAll()

    @query.register
    def _(self, node: Code):
        return ConstantScore(filter=Term(code=node.value), boost=CODE_SCORE)

    @query.register
    def _(self, node: Words):
        return self._best([node])

    @query.register
    def _(self, node: Any):
        return self._best(node.nodes)

    @query.register
    def _(self, node: All):
        return Bool(must=[self.query(child) for child in node.nodes])

    @query.register
    def _(self, node: Most):
        return Bool(should=[self.query(child) for child in node.nodes], minimum_should_match=node.minimum)

    @query.register
    def _(self, node: Except):
        return Bool(must=[self.query(node.node)], must_not=[self.query(node.without)])

    def _best(self, nodes):
        """All leaves of all nodes in one `dis_max`, as the other engine does: nesting would change the scores."""
        queries = []
        for node in nodes:
            queries += self._spread(node) if isinstance(node, Words) else [self.query(node)]
        if not queries:
            return MatchNone()
        return queries[0] if len(queries) == 1 else DisMax(queries=queries, tie_breaker=TIE)

    def _spread(self, leaf):
        weight = 1.0 if leaf.language == self.language else OTHER_LANGUAGE
        for field, boost in leaf.weights.items():
            yield _leaf_query(f"{leaf.language}.{field}", leaf.stems, boost * weight)


def _leaf_query(field, stems, boost):
    if len(stems) == 1:
        return Term(_expand__to_dot=False, **{field: {"value": stems[0], "boost": boost}})
    phrase = {"query": " ".join(stems), "analyzer": "whitespace", "boost": boost}
    return MatchPhrase(_expand__to_dot=False, **{field: phrase})
