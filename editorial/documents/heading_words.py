"""Which field a heading names, by its words as the archive's own analysis compares them: not letter by letter."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from editorial.documents.headings import NUMBERED
from language.analysis import LANGUAGES, tokens
from language.stop_words import STOP_WORDS

ENOUGH_OF_HEADING = 0.34  # of a heading's words, where only one word of it is known
FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Phrase:
    target: str
    stems: tuple
    is_weak: bool  # names its field only when nothing stronger does
    is_label: bool  # must be most of the heading: "Periodo", not "Nel secondo anno"
    kinds: tuple  # of records; empty for all


def target_of(heading, language, kind=""):
    """The field that a heading names ("" to leave it out), or None. Targets with @ are read for facts only."""
    best, found = (0, 0, 0, 0), None
    for each in [language] if language else LANGUAGES:
        words = content_stems(NUMBERED.sub("", heading), each)
        for phrase in phrases(each):
            if phrase.kinds and kind not in phrase.kinds:
                continue
            score = score_of(phrase, words)
            if score > best:
                best, found = score, phrase.target
    return found


def names_field(line, language):
    """Whether a line is nothing but the name of a field: most of its words say so."""
    for each in [language] if language else LANGUAGES:
        words = content_stems(NUMBERED.sub("", line), each)
        strong = (phrase for phrase in phrases(each) if not phrase.is_weak)
        if len(words) <= 4 and any(len(p.stems) / len(words) > 0.5 and score_of(p, words)[1] for p in strong):
            return True
    return False


def score_of(phrase, words):
    """Whole phrases only; more words first, then the larger part of the heading, then the earlier place."""
    if not words or not set(phrase.stems) <= set(words):
        return (0, 0, 0, 0)
    count, part = len(phrase.stems), len(phrase.stems) / len(words)
    if (count < 2 and part < ENOUGH_OF_HEADING) or (phrase.is_label and part <= 0.5):
        return (0, 0, 0, 0)
    return (not phrase.is_weak, count, part, -words.index(phrase.stems[0]))


def content_stems(text, language):
    """Stems without function words; with them, where there are no others (`Per chi`)."""
    found = tokens(text, language)
    content = [token.stem for token in found if token.word not in STOP_WORDS[language] and not token.word.isdigit()]
    return content or [token.stem for token in found]


@cache
def phrases(language):
    return [
        Phrase(
            row["field"],
            tuple(content_stems(words, language)),
            row.get("weak", False),
            row.get("label", False),
            tuple(row.get("kinds", ())),
        )
        for row in json.loads((FOLDER / "heading_words.json").read_text(encoding="utf-8"))
        for words in row[language]
    ]


@cache
def kind_phrases(language):
    return [
        (row["kind"], tuple(content_stems(words, language)))
        for row in json.loads((FOLDER / "kind_words.json").read_text(encoding="utf-8"))
        for words in row[language]
    ]


def kind_of(lines, language):
    """The kind of record that the first of these lines with such a word names; "practice" if none does."""
    for line in lines:
        for each in [language] if language else LANGUAGES:
            words = content_stems(line, each)
            named = [(words.index(stems[0]), kind) for kind, stems in kind_phrases(each) if set(stems) <= set(words)]
            if named:
                return min(named)[1]
    return "practice"
