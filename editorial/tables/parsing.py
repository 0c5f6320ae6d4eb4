"""A sheet → what it says of each record, with only the fields that it has columns for."""

import hashlib
import json
import re

from django.utils.translation import override, pgettext

from editorial.records.known import Known
from editorial.records.plan import Given
from editorial.records.problems import Problem
from editorial.records.reasons import shown
from editorial.tables import refusals
from editorial.tables.cells import Words
from editorial.tables.columns import CODE, KIND, by_heading
from editorial.tables.sheet import column_letter
from language.analysis import LANGUAGES
from language.folding import fold
from practices.kinds import KINDS
from practices.models import Record
from practices.models.record import read_code
from practices.spreadsheet_cells import unguarded
from practices.vocabulary import vocabulary

CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
CLEAR = {"[vuoto]", "[vide]", "[empty]"}


def givens_of(sheet, user=None, language="", kind=""):
    """([Given], Known). `kind` is that of rows which do not say theirs, `language` that of their texts."""
    placed, found = columns_of(sheet)
    language = language or found or "it"
    rows = [(number, cells_of(number, cells, placed)) for number, cells in sheet.rows]
    if not rows:
        raise refusals.no_rows()
    known = Known([read_code(cells.get(CODE, "")) for _, cells in rows], user)
    words = Words(language, known.references, organisations())
    places = {
        column.path(language): f"{column_letter(index)} · {sheet.headings[index]}" for index, column in placed.items()
    }
    givens = [_given(number, cells, placed.values(), words, known, kind) for number, cells in rows]
    for given in givens:
        given.places = places
    return givens, known


def columns_of(sheet):
    """({index: Column}, language of the headings)"""
    placed, unknown, votes = {}, [], dict.fromkeys(LANGUAGES, 0)
    for index, heading in enumerate(sheet.headings):
        heading = unguarded(heading.strip())
        if not heading:
            if any(len(cells) > index and cells[index].strip() for _, cells in sheet.rows):
                raise refusals.no_heading(column_letter(index))
            continue
        column, languages = by_heading().get(fold(heading), (None, ()))
        if column is None:
            unknown.append(f"{column_letter(index)} “{shown(heading)}”")
            continue
        same = [column_letter(other) for other, known in placed.items() if known.name == column.name]
        if same:
            raise refusals.same_heading(shown(heading), [*same, column_letter(index)])
        placed[index] = column
        if len(languages) == 1:
            votes[next(iter(languages))] += 1
    if unknown:
        raise refusals.unknown_headings(unknown[:10], sheet.title)
    if not {CODE, "title"} & {column.name for column in placed.values()}:
        raise refusals.no_title_column()
    best = max(votes, key=votes.get)
    return placed, best if votes[best] else ""


def cells_of(number, cells, placed):
    """{name of the column: text} of the cells that are filled in."""
    found = {}
    for index, cell in enumerate(cells):
        if CONTROL.search(cell):
            raise refusals.control_characters(number, column_letter(index))
        text = unguarded(cell.replace("\r\n", "\n").replace("\r", "\n").strip())
        if index in placed and text:
            found[placed[index].name] = text
        elif text and index >= max(placed, default=-1):
            raise refusals.no_heading(column_letter(index))
    return found


def _given(number, cells, columns, words, known, kind):
    code = read_code(cells[CODE]) if CODE in cells else None
    current = known.data.get(code, {}) if code else {}
    data, problems = ({"code": code} if code else {}), []
    said = kind_called(cells[KIND]) if KIND in cells else kind if not code else None
    if said:
        data["kind"] = said
    if not code:
        data["original_language"] = words.language
    facts, texts = {}, {}
    own = current.get("texts", {}).get(words.language, {})
    for column in columns:
        if column.cell is None or column.name not in cells:
            continue
        part, before = (facts, current.get("facts", {})) if column.is_fact else (texts, own)
        before = before.get(column.name)
        part[column.name] = value_of(column, cells[column.name], before, words)
        if is_losing(column, part[column.name], before):
            problems.append(losing(column.path(words.language)))
    if facts:
        data["facts"] = facts
    if texts or not code:
        data["texts"] = {words.language: texts}
    # The same words of a new record are the same row, whatever its number or the codes of blocks made of it.
    digest = hashlib.sha256(json.dumps([words.language, said, cells], sort_keys=True).encode()).hexdigest()
    return Given(number, data, problems, may_name_code=False, digest=digest)


def value_of(column, text, before, words):
    if text.casefold() in CLEAR:
        empty = column.cell.empty
        return [] if empty == () else empty
    with override(words.language):
        is_as_before = before is not None and same_words(column.cell.write(before, words), text)
    if is_as_before:
        return before
    return column.cell.read(text, before, words)


def same_words(one, other):
    """Line ends and blanks at the end are no change; spreadsheets add and drop them."""
    lines = [[line.rstrip() for line in text.strip().splitlines()] for text in (one, other)]
    return lines[0] == lines[1]


def is_losing(column, value, before):
    return isinstance(before, str) and value != before and re.search(r"<(?:a|b|i|strong|em)\b", before) is not None


def losing(where):
    return Problem(
        where,
        pgettext("tables", "This text has links, bold or italics, which a table cannot say: they would be lost."),
        pgettext("tables", "Leave the cell as it was exported, or change the text in the editor."),
        is_notice=True,
    )


def kind_called(text):
    """The kind that is meant by its key, or by what it is called in either language; the text itself otherwise."""
    known = {}
    for key, model in KINDS.items():
        known[fold(key)] = key
        term = vocabulary().term("kind", key)
        for language in LANGUAGES:
            with override(language):
                known[fold(str(model._meta.verbose_name))] = key
            if term:
                known[fold(term.label_in(language))] = key
    return known.get(fold(text), text)


def organisations():
    return {
        fold(title): code for title, code in Record.objects.filter(kind="organisation").values_list("title", "code")
    }
