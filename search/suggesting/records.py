"""Public records whose titles have what was typed, and those whose code begins with it."""

import re

from django.db.models import Q

from language.analysis import LANGUAGES, stem
from practices.addresses import reading_address
from practices.models.record import ALPHABET, read_code
from practices.public import public_pages
from practices.vocabulary import language_of, vocabulary
from search.engines.base import Engine, Question
from search.nodes import All, Any, Words
from search.suggesting.entries import Option
from search.suggesting.typed import Typed, words_of
from search.wordlist import WordList

_MOST_WORDS = 40  # of the archive that a beginning stands for
_TITLE = ("title",)
_LEAST_BOOST = 0.3
_CODE = re.compile(r"[\da-z]{4,6}", re.IGNORECASE)
_CODE_LENGTH = 6
_ORGANISATION = "organisation"
_ROW = ("title", "url_path", "locale_id", "record")


def records(text: str, typed: Typed, words: WordList, engine: Engine, language: str, most: int):
    """(options of records, options of organisations), best first. Two searches and one query."""
    tree = _tree(typed, words)
    hits = engine.search(Question(tree, language, limit=2 * most)).hits
    organisations = engine.search(Question(tree, language, {"kind": (_ORGANISATION,)}, limit=most)).hits
    pages = _pages([hit.record_id for hit in (*hits, *organisations)], _code(text))
    options = {record_id: _option(group, typed, language) for record_id, group in pages.items()}
    coded = [record_id for record_id in options if record_id not in {hit.record_id for hit in (*hits, *organisations)}]
    ordered = dict.fromkeys([*coded, *(hit.record_id for hit in (*hits, *organisations))])
    found = {True: [], False: []}
    for record_id in ordered:
        if record_id in options:
            found[pages[record_id][0].record.kind == _ORGANISATION].append(options[record_id])
    return found[False][:most], found[True][:most]


def _tree(typed, words):
    readings = [
        All(tuple(Any(tuple(_leaves(beginning, words))) for beginning in reading)) for reading in typed.readings
    ]
    return readings[0] if len(readings) == 1 else Any(tuple(readings))


def _leaves(beginning, words):
    """The word itself first, then those that begin so, the frequent ones before the rare."""
    found = {}
    for rank, word in enumerate([beginning, *words.beginning(beginning, _MOST_WORDS)]):
        for language in LANGUAGES:
            stemmed = stem(word, language)
            if words.has(stemmed, language):
                found.setdefault((stemmed, language), max(_LEAST_BOOST, 0.95**rank))
    return [Words((stemmed,), language, boost, _TITLE) for (stemmed, language), boost in found.items()]


def _pages(ids, code):
    """{record: its public pages}; the database says what is public, and what it is called now."""
    wanted = Q(record__in=ids)
    if code:
        wanted |= Q(record__code__gte=code, record__code__lte=code.ljust(_CODE_LENGTH, ALPHABET[-1]))
    pages = public_pages().filter(wanted).select_related("record").order_by("record__code")
    found = {}
    for page in pages.only(*_ROW, "record__code", "record__kind", "record__original_locale")[: 2 * len(ids) + 20]:
        found.setdefault(page.record_id, []).append(page)
    return found


def _code(text):
    """The beginning of a code; one without a digit must be whole, else every short word would be one."""
    text = text.strip()
    if not _CODE.fullmatch(text):
        return ""
    code = read_code(text)
    is_code = set(code) <= set(ALPHABET) and (len(code) == _CODE_LENGTH or any(map(str.isdigit, text)))
    return code if is_code else ""


def _option(pages, typed, language):
    """The title that has the words, the reader's before the other; else the one they would read."""
    by_language = {language_of(page): page for page in sorted(pages, key=lambda page: language_of(page) != language)}
    shown = next((page for code, page in by_language.items() if typed.begins(words_of(page.title, code))), None)
    read = by_language.get(language) or pages[0]
    shown = shown or read
    kind = vocabulary().term("kind", read.record.kind) if read.record.kind != _ORGANISATION else None
    lang = language_of(shown)
    return Option(
        shown.title, reading_address(read, language), kind.label if kind else "", "" if lang == language else lang
    )
