"""The query tree: what to look for, in words that every engine can translate.

Leaves are stems in one language's fields; engines spread each leaf over the fields with the weights below.
"""

from dataclasses import dataclass, field

FIELDS = {"title": 3.0, "labels": 1.5, "summary": 1.5, "body": 1.0, "attachments": 0.5}
OTHER_LANGUAGE = 0.8  # against 1 for the reader's
CODE_SCORE = 1000.0  # of the record whose code is asked for: before every match of words
# Stands in every field without words. BM25 weighs a word by the documents that have its field, on one engine, or by all
# documents, on the other; with no field ever missing both mean the same, and a record in one language is not undervalued.
NOTHING = "∅"
TIE = 0.1  # what the second best field of a word adds to the best


@dataclass(frozen=True)
class Words:
    """Stems next to one another in a field of `language`; one stem is one word."""

    stems: tuple[str, ...]
    language: str
    boost: float = 1.0
    fields: tuple[str, ...] = tuple(FIELDS)  # where to look
    through: str = field(default="", compare=False)  # the synonym, as written, that this leaf stands for

    @property
    def weights(self) -> dict[str, float]:
        """Boosts by field, without the weight of the language."""
        return {name: FIELDS[name] * self.boost for name in self.fields}


@dataclass(frozen=True)
class Code:
    """The record with this code."""

    value: str


@dataclass(frozen=True)
class Everything:
    pass


@dataclass(frozen=True)
class Any:
    """Scores like its best node (`dis_max`)."""

    nodes: tuple


@dataclass(frozen=True)
class All:
    nodes: tuple


@dataclass(frozen=True)
class Most:
    nodes: tuple
    minimum: int


@dataclass(frozen=True)
class Except:
    node: object
    without: object


def clauses_of(node) -> tuple:
    """The parts of a tree that a record has or lacks, each for itself."""
    return node.nodes if isinstance(node, All | Most) else (node,)


def words_in(node):
    """All leaves of words, for the highlighter."""
    if isinstance(node, Words):
        yield node
    elif isinstance(node, Except):
        yield from words_in(node.node)
    else:
        for child in getattr(node, "nodes", ()):
            yield from words_in(child)
