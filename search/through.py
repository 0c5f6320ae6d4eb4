"""What a record was found through, where it has none of the words that were asked for but what these lead to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from search.document import Texts
from search.highlight import Highlighter
from search.nodes import Code, Words
from search.wordlist import WordList

_MOST_SAID = 2


@dataclass(frozen=True)
class Expression:
    """A group of clauses that leads to other words. `own` has the ways of writing each clause."""

    own: tuple[tuple[Words | Code, ...], ...]
    others: tuple[Words, ...]


@dataclass(frozen=True)
class Through:
    text: str
    language: str


class Reasons:
    """Asks the texts of a hit with the highlighter's patterns: the same on every engine."""

    def __init__(self, expressions: Iterable[Expression], words: WordList, language: str):
        finder = lambda leaves: Highlighter.for_leaves([leaf for leaf in leaves if isinstance(leaf, Words)], words)  # noqa: E731
        self._expressions = [
            (
                [finder(clause) for clause in each.own],
                {leaf.value for clause in each.own for leaf in clause if isinstance(leaf, Code)},
                # What comes first is said: the nearest, and of equals the one in the reader's language.
                [
                    (Through(leaf.through, leaf.language), finder([leaf]))
                    for leaf in sorted(each.others, key=lambda leaf: (-leaf.boost, leaf.language != language))
                ],
            )
            for each in expressions
        ]

    def of(self, code: str, texts: Mapping[str, Texts]) -> tuple[Through, ...]:
        said = {}
        for own, codes, others in self._expressions:
            if code in codes or all(clause.finds(texts) for clause in own):
                continue
            found = next((through for through, finder in others if finder.finds(texts)), None)
            if found:
                said.setdefault(found.text.lower(), found)
        return tuple(said.values())[:_MOST_SAID]
