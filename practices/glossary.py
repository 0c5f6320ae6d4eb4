"""The glossary bound to the texts: terms recognised where they are read, and the glossary's own page."""

import re
import unicodedata
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import mark_safe
from django.utils.translation import get_language
from wagtail.rich_text import expand_db_html

from language.analysis import analyse, tokens
from language.typography import typographic
from practices.addresses import localised
from practices.models import ContentVersion, GlossaryTerm

TAG = re.compile(r"(<[^>]+>)")
# Nothing is bound inside these: a link within a link, or a heading that an index repeats.
CLOSED = {"a", "button", "h1", "h2", "h3", "h4", "h5", "h6", "code"}
TOGETHER = re.compile(r"[\s\-‑’'«»]*")
LONGEST = 6


@dataclass(frozen=True)
class Meaning:
    """A term as its page in one language explains it."""

    slug: str
    term: str
    definition: str
    note: str
    equivalent: str
    equivalent_lang: str


@dataclass(frozen=True)
class Index:
    version: int
    sequences: dict  # first stem -> [(stems, slug, acronym or "")], longest first
    meanings: dict


_held = {}


def index_for(language):
    version = ContentVersion.current()
    held = _held.get(language)
    if held is None or held.version != version:
        held = _held[language] = build(language, version)
    return held


def build(language, version):
    other = "fr" if language == "it" else "it"
    sequences, meanings = {}, {}
    for row in GlossaryTerm.objects.all():
        term = getattr(row, f"term_{language}")
        meanings[row.slug] = Meaning(
            row.slug,
            typographic(term, language),
            typographic(getattr(row, f"definition_{language}"), language),
            typographic(getattr(row, f"note_{language}"), language),
            typographic(getattr(row, f"term_{other}"), other),
            other,
        )
        for variant in variants(term):
            stems = tuple(analyse(variant, language))
            acronym = variant if variant.isupper() and " " not in variant else ""
            if stems and (acronym or len(variant) > 2) and len(stems) <= LONGEST:
                sequences.setdefault(stems[0], []).append((stems, row.slug, acronym))
    for found in sequences.values():
        found.sort(key=lambda sequence: -len(sequence[0]))
    return Index(version, sequences, meanings)


def variants(term):
    """The wordings of a term: outside its parentheses, inside them, on either side of a slash."""
    inside = re.findall(r"\(([^)]*)\)", term)
    outside = re.sub(r"\([^)]*\)", " ", term)
    parts = [part.strip() for text in [outside, *inside] for part in re.split(r"\s*/\s*", text)]
    return [part.strip("« »\u00a0") for part in parts if 0 < len(part.split()) <= LONGEST]


class Binder:
    """Marks the first occurrence of each term in each section of one text, and remembers which it marked."""

    def __init__(self, language):
        self.language = language
        self.index = index_for(language)
        self.here = localised(get_language() or language, "glossary")
        self.seen = set()
        self.bound = {}

    def next_section(self):
        self.seen = set()

    def typographic(self, text):
        return typographic(text, self.language)

    def plain(self, text):
        return mark_safe(self.bind_text(escape(self.typographic(text)).replace("&#x27;", "’")))

    def rich_text(self, source):
        """Wagtail's stored rich text as safe HTML with its terms marked."""
        depth, parts = 0, []
        for piece in TAG.split(expand_db_html(source)):
            if piece.startswith("<"):
                name = piece.strip("</> ").split()[0].split("/")[0].lower() if piece.strip("</> ") else ""
                if name in CLOSED:
                    depth += -1 if piece.startswith("</") else 1
                parts.append(piece)
            elif piece:
                text = self.typographic(piece.replace("&#x27;", "'").replace("&#39;", "'"))
                parts.append(text if depth else self.bind_text(text))
        return mark_safe("".join(parts))

    def bind_text(self, text):
        words = tokens(unicodedata.normalize("NFC", text), self.language)
        text, parts, cursor, position = unicodedata.normalize("NFC", text), [], 0, 0
        while position < len(words):
            match = self.match(text, words, position)
            if match is None:
                position += 1
                continue
            length, slug = match
            start, end = words[position].start, words[position + length - 1].end
            self.seen.add(slug)
            self.bound.setdefault(slug, self.index.meanings[slug])
            link = f'<a class="term" href="{self.here}#{slug}" data-meaning="m-{slug}">{text[start:end]}</a>'
            parts += [text[cursor:start], link]
            cursor, position = end, position + length
        return "".join([*parts, text[cursor:]])

    def match(self, text, words, position):
        for stems, slug, acronym in self.index.sequences.get(words[position].stem, ()):
            chunk = words[position : position + len(stems)]
            if slug in self.seen or tuple(word.stem for word in chunk) != stems:
                continue
            if acronym and chunk[0].surface != acronym:
                continue
            if all(TOGETHER.fullmatch(text, a.end, b.start) for a, b in zip(chunk, chunk[1:], strict=False)):
                return len(stems), slug
        return None


def glossary_context(request):
    """The glossary of the reader's language: A–Z, optionally filtered by words in either language."""
    language = get_language()
    other = "fr" if language == "it" else "it"
    wanted = request.GET.get("q", "").replace("\x00", "")[:100].strip()
    stems = set(analyse(wanted, language)) | set(analyse(wanted, other)) if wanted else set()
    letters, count = {}, 0
    for row in sorted(GlossaryTerm.objects.all(), key=lambda row: folded(getattr(row, f"term_{language}"))):
        words = {code: f"{getattr(row, f'term_{code}')} {getattr(row, f'also_{code}')}" for code in ("it", "fr")}
        if stems and not stems & {stem for code, text in words.items() for stem in analyse(text, code)}:
            continue
        meaning = index_for(language).meanings.get(row.slug)
        also = [word.strip() for word in getattr(row, f"also_{language}").split(";") if word.strip()]
        letters.setdefault(folded(meaning.term)[:1].upper(), []).append({"meaning": meaning, "also": also})
        count += 1
    return {"letters": sorted(letters.items()), "count": count, "q": wanted, "other_lang": other}


def folded(text):
    return "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if c.isalnum() or c == " ").strip()
