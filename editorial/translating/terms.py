"""The glossary beside a sentence: its terms, what they are called across the border, and what they must not be taken for."""

from dataclasses import dataclass

from editorial.translating.changes import plain
from language.analysis import tokens
from practices.glossary_index import index_for


@dataclass(frozen=True)
class Term:
    slug: str
    surface: str  # as it stands in the sentence
    term: str
    equivalent: str
    note: str  # what it is mistaken for, in the words of the sentence's language
    other_note: str


def terms_in(html: str, language: str) -> list[Term]:
    """Each term once, in the order of the sentence."""
    index = index_for(language)
    other = index_for("fr" if language == "it" else "it")
    found = {}
    text = plain(html)
    words = tokens(text, language)
    for match in index.matcher.find(words, text):
        meaning = index.meanings[match.id]
        surface = text[words[match.start].start : words[match.end - 1].end]
        note = other.meanings[match.id].note
        found.setdefault(match.id, Term(match.id, surface, meaning.term, meaning.equivalent, meaning.note, note))
    return list(found.values())


def slugs_in(html: str, language: str) -> set[str]:
    text = plain(html)
    return {match.id for match in index_for(language).matcher.find(tokens(text, language), text)}
