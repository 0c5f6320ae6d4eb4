"""Passages with the words found, for every engine: escaped, and `<mark>` around what matched."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from html import escape
from itertools import islice, pairwise

from django.utils.safestring import SafeString, mark_safe

from search.document import Texts
from search.nodes import Words
from search.pattern import pattern
from search.wordlist import WordList

LENGTH = 180  # characters of a passage: two lines
_LEAD = 60  # of them before the first match
_MOST_FORMS = 60
_MOST_MATCHES = 24  # of one text: the passage is chosen among these
_MOST_LABELS = 2
_LOOSE_ENDS = " \n,;:·–—-(«\u00a0"  # nothing a passage may end on before its "…"
_PARAGRAPH = re.compile(r"(?<![.!?…:;])\n")  # where one ends without a full stop, a point keeps two apart


@dataclass(frozen=True)
class Passage:
    html: SafeString
    language: str
    has_match: bool


@dataclass(frozen=True)
class Highlighter:
    """Knows how the words that were looked for are written in the archive."""

    expressions: Mapping[str, frozenset] = field(default_factory=dict)  # by language: see pattern()

    @classmethod
    def for_leaves(cls, leaves: Iterable[Words], words: WordList):
        found = {}
        for leaf in leaves:
            forms = tuple(tuple(words.forms(stem, leaf.language)[:_MOST_FORMS]) for stem in leaf.stems)
            if forms and all(forms):
                found.setdefault(leaf.language, set()).add(forms)
        return cls({language: frozenset(each) for language, each in found.items()})

    @classmethod
    def of(cls, highlighters: Iterable["Highlighter"]):
        """One for the words of several."""
        found = {}
        for highlighter in highlighters:
            for language, expressions in highlighter.expressions.items():
                found[language] = found.get(language, frozenset()) | expressions
        return cls(found)

    def marked(self, text: str, language: str) -> SafeString:
        """The whole text."""
        return _marked(text, self._spans(text, language))

    def finds(self, texts: Mapping[str, Texts]) -> bool:
        """Whether any of the words stands anywhere in these texts."""
        return any(
            self._patterns[language].search(text.lower())
            for language in self._patterns.keys() & texts.keys()
            for text in vars(texts[language]).values()
        )

    def described(self, texts: Mapping[str, Texts], languages: Iterable[str]) -> Passage:
        """The labels with the words, in the first language that has any: why a record without a passage was found."""
        for language in languages:
            lines = texts[language].labels.split("\n") if language in texts else ()
            marked = [self.marked(line, language) for line in lines]
            found = [line for line in marked if "<mark>" in line][:_MOST_LABELS]
            if found:
                return Passage(mark_safe(" · ".join(found)), language, True)
        return Passage(mark_safe(""), "", False)

    def passage(self, texts: Mapping[str, Texts], languages: Iterable[str]) -> Passage:
        """The most telling passage, in the first language that has one; else how the first text begins."""
        own = [language for language in languages if language in texts and texts[language].title]
        for language in own:
            text = f"{texts[language].summary}\n{texts[language].body}".strip()
            spans = self._spans(text, language, _MOST_MATCHES)
            if spans:
                start, end = _window(text, spans)
                return Passage(_cut(text, start, end, spans), language, True)
        if not own:
            return Passage(mark_safe(""), "", False)
        text = texts[own[0]].summary or texts[own[0]].body
        return Passage(_cut(text, 0, min(len(text), LENGTH), ()), own[0], False)

    @cached_property
    def _patterns(self):
        return {language: pattern(expressions) for language, expressions in self.expressions.items()}

    def _spans(self, text, language, most=None):
        found = self._patterns.get(language)
        lower = text.lower()
        if not found or len(lower) != len(text):  # a letter that grows in lower case would shift all marks
            return []
        return _merged(text, [match.span() for match in islice(found.finditer(lower), most)])


def _merged(text, spans):
    """Neighbours with only a space between them become one mark."""
    merged = []
    for start, end in spans:
        if merged and text[merged[-1][1] : start].isspace():
            start = merged.pop()[0]
        merged.append((start, end))
    return merged


def _window(text, spans):
    """The stretch with most different words found, the first of equals."""
    words = [(start, end, text[start:end].lower()) for start, end in spans]
    best, best_start = 0, 0
    for i, (start, _, _) in enumerate(words):
        different = {word for other, end, word in words[i : i + 20] if end <= start + LENGTH - _LEAD}
        if len(different) > best:
            best, best_start = len(different), start
    start = _sentence_start(text, best_start)
    return start, min(len(text), start + LENGTH)


def _sentence_start(text, position):
    """Where to begin before a match: the sentence when it is near, else a word."""
    earliest = max(0, position - _LEAD)
    if earliest == 0:
        return 0
    stretch = text[earliest:position]
    for end in (". ", "\n", "; ", ": ", " "):
        found = stretch.find(end) if end == " " else stretch.rfind(end)
        if found >= 0:
            return earliest + found + len(end)
    return earliest


def _cut(text, start, end, spans):
    if end < len(text):
        space = text.rfind(" ", start, end)
        end = space if space > start else end
        end = start + len(text[start:end].rstrip(_LOOSE_ENDS))
    before = "" if start == 0 or text[:start].rstrip()[-1:] in ".!?" or text[start - 1] == "\n" else "… "
    start += len(text[start:end]) - len(text[start:end].lstrip())
    inside = [(a - start, b - start) for a, b in spans if start <= a and b <= end]
    passage = _PARAGRAPH.sub(" · ", _marked(text[start:end], inside))
    return mark_safe(before + passage + ("…" if end < len(text) else ""))


def _marked(text, spans):
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    pieces = [escape(text[a:b], quote=False) for a, b in pairwise(edges)]
    pieces[1::2] = [f"<mark>{piece}</mark>" for piece in pieces[1::2]]
    return mark_safe("".join(pieces))
