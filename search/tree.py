"""Clauses of a query → the tree of what every record must have, and of what most records should have instead."""

from itertools import chain

from language.analysis import LANGUAGES, analyse
from practices.models.record import ALPHABET, read_code
from search.compounds import joined, noun_or_verb, prefixed
from search.nodes import All, Any, Code, Everything, Most, Words
from search.parsing import Asked, Written
from search.synonyms import Synonyms, stems_of
from search.through import Expression
from search.wordlist import WordList

RELATED = 0.5  # a verb for its noun
_CODE_LENGTH = 6


class Grower:
    """Grows trees for one state of the archive: leaves that no record can have are left out."""

    def __init__(self, words: WordList, synonyms: Synonyms):
        self.words = words
        self.synonyms = synonyms

    def whole(self, asked: Asked):
        """All clauses; an expression of the glossary counts as found when an equivalent is."""
        if not asked.clauses:
            return Everything()
        alternatives = self._alternatives(asked.clauses)
        nodes = []
        for start, end, others in self._expressions(asked.clauses):
            own = [Any(tuple(each)) for each in alternatives[start:end]]
            if len(own) == 1:
                nodes.append(Any((*own[0].nodes, *others)))
            else:
                nodes.append(Any((All(tuple(own)), *others)) if others else All(tuple(own)))
        return nodes[0] if len(nodes) == 1 else All(tuple(nodes))

    def most(self, asked: Asked):
        """Most clauses, a word also by the everyday expressions it stands in; None where that adds nothing."""
        alternatives = self._alternatives(asked.clauses)
        for start, end, others in self._expressions(asked.clauses):
            for each in alternatives[start:end]:
                each += others
        hints = [list(self._hints(clause)) for clause in asked.clauses]
        count = len(alternatives)
        if count < 2 and not any(hints):
            return None
        for each, more in zip(alternatives, hints, strict=True):
            each += more
        return Most(tuple(Any(tuple(each)) for each in alternatives), max(1, count - max(1, count // 3)))

    def leading(self, asked: Asked) -> list[Expression]:
        """The expressions of the glossary in a query, with what they lead to."""
        alternatives = self._alternatives(asked.clauses)
        return [
            Expression(tuple(tuple(each) for each in alternatives[start:end]), tuple(others))
            for start, end, others in self._expressions(asked.clauses)
            if others
        ]

    def hinting(self, asked: Asked) -> list[Expression]:
        """The same clause by clause, as most of them are asked for, with what everyday expressions lead to."""
        alternatives = self._alternatives(asked.clauses)
        leads = {i: others for start, end, others in self._expressions(asked.clauses) for i in range(start, end)}
        return [
            Expression((tuple(own),), (*leads[i], *self._hints(asked.clauses[i]))) for i, own in enumerate(alternatives)
        ]

    def _alternatives(self, clauses):
        own = [list(self._ways(clause)) for clause in clauses]
        for i, (first, second) in enumerate(zip(clauses, clauses[1:], strict=False)):
            solid = _solid(first, second)
            if solid:
                leaves = list(self._leaves((solid,)))
                own[i] += leaves
                own[i + 1] += leaves
        return own

    def _ways(self, clause):
        """Leaves for one clause: as written, and the other ways of writing it."""
        if not isinstance(clause, Written):
            return self._kept(Words(tuple(analyse(clause.text, language)), language) for language in LANGUAGES)
        ways = self._leaves(clause.parts)
        code = _code_in("".join(clause.parts))
        codes = [Code(code)] if code else ()
        if clause.is_compound:
            solid = joined(clause.parts)
            return chain(ways, self._leaves((solid,)) if solid else (), codes)
        word = clause.parts[0]
        related = (self._leaves((other,), RELATED) for other in noun_or_verb(word))
        apart = (self._leaves(parts) for parts in prefixed(word))
        return chain(ways, *related, *apart, codes)

    def _hints(self, clause):
        single = isinstance(clause, Written) and not clause.is_compound
        return self._kept(self.synonyms.hinted(clause.parts[0])) if single else ()

    def _leaves(self, parts, boost=1.0):
        return self._kept(Words(stems_of(parts, language), language, boost) for language in LANGUAGES)

    def _kept(self, leaves):
        return (leaf for leaf in leaves if all(self.words.has(stem, leaf.language) for stem in leaf.stems))

    def _expressions(self, clauses):
        """Clauses in groups that the glossary knows, longest first: (start, end, leaves of equivalents)."""
        start = 0
        while start < len(clauses):
            end, others = self._expression_at(clauses, start)
            yield start, end, others
            start = end

    def _expression_at(self, clauses, start):
        for end in range(min(len(clauses), start + self.synonyms.longest), start, -1):
            others = self._others(clauses[start:end])
            if others:
                return end, others
        return start + 1, []

    def _others(self, group):
        if not all(isinstance(clause, Written) for clause in group):
            return []
        parts = tuple(part for clause in group for part in clause.parts)
        solid = joined(parts) if len(group) == 1 and len(parts) > 1 else None
        leads = self.synonyms.of(parts) + (self.synonyms.of((solid,)) if solid else [])
        return list(self._kept(leads))


def _code_in(word):
    """The code that a folded word could be, with misread letters mended, or None."""
    code = read_code(word)
    return code if len(code) == _CODE_LENGTH and set(code) <= set(ALPHABET) else None


def _solid(first, second):
    both = (first, second)
    if not all(isinstance(clause, Written) and not clause.is_compound for clause in both):
        return None
    return joined((first.parts[0], second.parts[0]))
