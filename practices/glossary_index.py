"""The glossary in one language, built once per content version: what terms mean, under which letter they stand."""

from dataclasses import dataclass

from language.folding import fold
from language.glossary_match import Matcher, variants
from language.ordering import sort_key
from language.typography import typographic
from practices.addresses import localised
from practices.models import ContentVersion, GlossaryTerm


@dataclass(frozen=True)
class Meaning:
    """A term as its page in one language explains it."""

    slug: str
    term: str
    definition: str
    note: str
    equivalent: str
    equivalent_lang: str
    also: tuple[str, ...]  # everyday words that lead to it, which are no translation

    @property
    def letter(self):
        """Plain: œuvre stands under O. A term of signs alone stands under "0"."""
        return fold(self.term)[:1].upper() or "0"


@dataclass(frozen=True, eq=False)
class Index:
    """The terms of one language at one content version."""

    version: int
    language: str
    matcher: Matcher
    meanings: dict  # by slug, in alphabetical order
    letters: dict  # letter → [Meaning]
    addresses: dict  # slug → where the term is explained in this language


_held = {}


def index_for(language):
    version = ContentVersion.current()
    held = _held.get(language)
    if held is None or held.version != version:
        held = _held[language] = _build(language, version)
    return held


def _build(language, version):
    rows = list(GlossaryTerm.objects.all())
    terms = [(row.slug, variants(getattr(row, f"term_{language}"), language)) for row in rows]
    meanings, letters, addresses = {}, {}, {}
    for meaning in sorted((_meaning(row, language) for row in rows), key=lambda each: sort_key(each.term)):
        meanings[meaning.slug] = meaning
        letters.setdefault(meaning.letter, []).append(meaning)
    for letter, found in letters.items():
        page = localised(language, "glossary_letter", letter=letter.lower())
        addresses |= {meaning.slug: f"{page}#{meaning.slug}" for meaning in found}
    return Index(version, language, Matcher(terms, language), meanings, letters, addresses)


def _meaning(row, language):
    other = "fr" if language == "it" else "it"
    return Meaning(
        row.slug,
        typographic(getattr(row, f"term_{language}"), language),
        typographic(getattr(row, f"definition_{language}"), language),
        typographic(getattr(row, f"note_{language}"), language),
        typographic(getattr(row, f"term_{other}"), other),
        other,
        tuple(word.strip() for word in getattr(row, f"also_{language}").split(";") if word.strip()),
    )
