"""The glossary bound to the texts: terms recognised where they are read, with what they mean."""

import re
import unicodedata
from functools import lru_cache

from django.utils.html import escape
from django.utils.safestring import mark_safe
from django.utils.translation import get_language
from wagtail.rich_text import expand_db_html

from language.analysis import tokens
from language.typography import typographic
from practices.glossary_index import index_for

TAG = re.compile(r"(<[^>]+>)")
NAME = re.compile(r"</?([a-z0-9-]+)", re.IGNORECASE)
# Nothing is bound inside these: a link within a link, or a heading that an index repeats.
CLOSED = {"a", "button", "h1", "h2", "h3", "h4", "h5", "h6", "code"}


@lru_cache(maxsize=4000)
def _found(index, text):
    """((start, end, slug), …) of every term in a text, in characters: once per text, not once per view."""
    words = tokens(text, index.language)
    matches = index.matcher.find(words, text)
    return tuple((words[match.start].start, words[match.end - 1].end, match.id) for match in matches)


class Binder:
    """Marks the first occurrence of each term in each section of one text, and remembers which it marked."""

    def __init__(self, language):
        self.language = language
        self.index = index_for(language)
        self.addresses = index_for(get_language() or language).addresses
        self.seen = set()
        self.bound = {}

    def next_section(self):
        self.seen = set()

    def typographic(self, text):
        return typographic(text, self.language)

    def plain(self, text):
        """A line of text as safe HTML with its terms marked."""
        return mark_safe(self._bind(escape(self.typographic(text)).replace("&#x27;", "’")))

    def rich_text(self, source):
        """Wagtail's stored rich text as safe HTML with its terms marked."""
        depth, parts = 0, []
        for piece in TAG.split(expand_db_html(source)):
            if piece.startswith("<"):
                name = NAME.match(piece)
                if name and name[1].lower() in CLOSED:
                    depth += -1 if piece.startswith("</") else 1
                parts.append(piece)
            elif piece:
                text = self.typographic(piece.replace("&#x27;", "'").replace("&#39;", "'"))
                parts.append(text if depth else self._bind(text))
        return mark_safe("".join(parts))

    def _bind(self, text):
        text, parts, cursor = unicodedata.normalize("NFC", text), [], 0
        for start, end, slug in _found(self.index, text):
            if slug in self.seen:
                continue
            self.seen.add(slug)
            self.bound.setdefault(slug, self.index.meanings[slug])
            link = f'<a class="term" href="{self.addresses[slug]}">{text[start:end]}</a>'
            parts += [text[cursor:start], link]
            cursor = end
        return "".join([*parts, text[cursor:]])


class Unbound(Binder):
    """The same texts without their terms marked, where records stand side by side."""

    def _bind(self, text):
        return text
