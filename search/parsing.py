"""What was typed → quoted texts and words. Never an exception, whatever was typed."""

import re
from dataclasses import dataclass

from language.analysis import LANGUAGES, is_stop_word, tokens
from search.compounds import belongs_together
from search.query import LONGEST, MOST_WORDS

_NOT_TEXT = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")
_QUOTED = re.compile(r"[\"“”„«]([^\"“”„«»]*)[\"“”»]")
_JOINERS = re.compile(r"[-‐‑._@]?")


@dataclass(frozen=True)
class Quoted:
    """Words that must stand next to one another, stop words included."""

    text: str


@dataclass(frozen=True)
class Written:
    """A word, or parts written as one word: `("co", "progettazione")`, `("22", "5076")`."""

    parts: tuple[str, ...]  # folded
    surface: str

    @property
    def is_compound(self):
        return len(self.parts) > 1


@dataclass(frozen=True)
class Asked:
    clauses: tuple[Quoted | Written, ...] = ()
    is_shortened: bool = False


def parse(text: str) -> Asked:
    """Clauses in their order; stop words stay only when there is nothing else."""
    text = _NOT_TEXT.sub(" ", text).strip()
    short = _cut(text)
    clauses, end = [], 0
    for match in _QUOTED.finditer(short):
        clauses += written(short[end : match.start()])
        if any(tokens(match[1], language) for language in LANGUAGES):
            clauses.append(Quoted(match[1].strip()))
        end = match.end()
    clauses += written(short[end:])
    kept = [clause for clause in clauses if not _is_stop_word(clause)] or clauses
    limited = _within_limit(kept)
    return Asked(tuple(limited), is_shortened=len(short) < len(text) or limited != kept)


def _cut(text):
    if len(text) <= LONGEST:
        return text
    whole_words = re.match(r".*\s", text[: LONGEST + 1], re.DOTALL)
    return (whole_words[0] if whole_words else text[:LONGEST]).strip()


def written(text):
    """Words of an unquoted text. A token that only one language sees is an elided article of the other."""
    found = [tokens(text, language) for language in LANGUAGES]
    seen_by_all = set.intersection(*({(t.start, t.end) for t in each} for each in found))
    words, end = [], 0
    for token in (t for t in found[0] if (t.start, t.end) in seen_by_all):
        between = text[end : token.start]
        apart = between.isspace() and words and belongs_together(words[-1].parts[-1], token.word)
        if words and (apart or _JOINERS.fullmatch(between)):
            last = words.pop()
            words.append(Written((*last.parts, token.word), last.surface + between + token.surface))
        else:
            words.append(Written((token.word,), token.surface))
        end = token.end
    return words


def _is_stop_word(clause):
    if isinstance(clause, Quoted) or clause.is_compound:
        return False
    return any(is_stop_word(clause.parts[0], language) for language in LANGUAGES)


def _within_limit(clauses):
    kept, words = [], 0
    for clause in clauses:
        words += len(clause.parts) if isinstance(clause, Written) else max(1, len(clause.text.split()))
        if words > MOST_WORDS:
            break
        kept.append(clause)
    return kept or clauses[:1]
