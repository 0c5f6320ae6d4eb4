"""Synonyms and false friends as the editors have them, read once per content version and process."""

from language.analysis import LANGUAGES
from practices.models import ContentVersion
from search.false_friends import FalseFriends
from search.models import Synonym
from search.synonyms import Equivalence, Synonyms

_FIELDS = ("words_it", "words_fr", "also_it", "also_fr", "false_friends", "term__slug")
_held = (None, None)  # content version, rows, and what is made of them


def synonyms() -> Synonyms:
    """The same object as long as no synonym changes: what is kept for it stays good."""
    return _current()[2]


def false_friends() -> FalseFriends:
    return _current()[3]


def _current():
    global _held
    current = ContentVersion.current()
    if _held[0] != current:
        found = tuple(Synonym.objects.order_by("pk").values(*_FIELDS))
        if found != _held[1]:
            _held = (current, found, Synonyms(map(_equivalence, found)), FalseFriends(map(_friends, found)))
        _held = (current, *_held[1:])
    return _held


def _equivalence(row):
    sides = {side: {language: row[f"{side}_{language}"] for language in LANGUAGES} for side in ("words", "also")}
    return Equivalence(sides["words"], sides["also"])


def _friends(row):
    return row["false_friends"], f"{row['words_it']}; {row['words_fr']}", row["term__slug"]
