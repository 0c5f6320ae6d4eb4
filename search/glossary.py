"""The glossary as synonyms, read once per content version and process."""

from language.analysis import LANGUAGES
from practices.models import ContentVersion, GlossaryTerm
from search.synonyms import Equivalence, Synonyms

_FIELDS = ("term_it", "term_fr", "also_it", "also_fr")
_held = (None, (), Synonyms())


def synonyms() -> Synonyms:
    """The same object as long as no term changes: what is kept for it stays good."""
    global _held
    version, rows, held = _held
    current = ContentVersion.current()
    if version != current:
        found = tuple(GlossaryTerm.objects.order_by("pk").values(*_FIELDS))
        if found != rows:
            held = Synonyms(map(_equivalence, found))
        _held = (current, found, held)
    return held


def _equivalence(row):
    sides = {side: {language: row[f"{side}_{language}"] for language in LANGUAGES} for side in ("term", "also")}
    return Equivalence(sides["term"], sides["also"])
