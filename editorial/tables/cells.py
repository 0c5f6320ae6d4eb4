"""The cells of each kind of column: how a value is written for people, and what somebody's words are as a value.

A cell that says what would be written for the value the record has is that value: nothing is lost by a table that
went out and came back. `where` the record holds more than a cell can say, only another text replaces it.
"""

import re
from dataclasses import dataclass, field
from uuid import NAMESPACE_URL, uuid5

from django.utils.dateparse import parse_datetime
from django.utils.timezone import get_current_timezone, localtime
from django.utils.translation import override

from editorial.records.fields import ROW_FIELDS, ROW_MODELS, SET_SCHEMES, SINGLE, field_of
from language.analysis import LANGUAGES
from language.folding import fold
from language.typography import typographic
from practices.models.record import ALPHABET, read_code
from practices.plain_text import plain, rich

SEPARATORS = re.compile(r"[|;\n]")
CODE = re.compile(f"[{ALPHABET}]{{6}}")
DAY = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
MONTH = re.compile(r"(\d{1,2})[/.](\d{4})")
# Streams of which a cell shows the only text of each block: {field: (block, its text)}.
LINES = {"steps": ("step", "text"), "enabling": ("item", "text")}


@dataclass
class Words:
    """In which language cells are written, and what the archive's rows are called."""

    language: str
    references: object
    titles: dict  # {folded title of an organisation: code}
    _called: dict = field(default_factory=dict)

    def of(self, scheme, name):
        """The label of a row, or its key where the label would say two things."""
        row = self.references.row(scheme, name)
        if row is None or not hasattr(row, "label_in"):
            return name or ""
        label = row.label_in(self.language)
        is_sure = self.called(scheme, label) == name and not SEPARATORS.search(label)
        return label if is_sure else name

    def called(self, scheme, words):
        """The key of the row that somebody calls so, in either language; the words themselves where there is none."""
        if self.references.row(scheme, words):
            return words
        if scheme not in self._called:
            known = self._called[scheme] = {}
            for name, row in self.references.by_name[scheme].items():
                for label in (name, getattr(row, "label_it", ""), getattr(row, "label_fr", "")):
                    known.setdefault(fold(label), name)
        return self._called[scheme].get(fold(words), words)


def split(text):
    return [each.strip() for each in SEPARATORS.split(text) if each.strip()]


class Line:
    empty = ""

    def __init__(self, name):
        self.name = name

    def write(self, value, words):
        return value or ""

    def read(self, text, current, words):
        return typographic(" ".join(text.split()), words.language)


class Rich(Line):
    def write(self, value, words):
        return plain(value or "")

    def read(self, text, current, words):
        return rich(text, words.language)


class Day(Line):
    """A partial date; days as people write them here are understood too."""

    def read(self, text, current, words):
        day, month = DAY.fullmatch(text), MONTH.fullmatch(text)
        if day:
            return f"{day[3]}-{int(day[2]):02}-{int(day[1]):02}"
        return f"{month[2]}-{int(month[1]):02}" if month else text


class Moment(Line):
    empty = None

    def write(self, value, words):
        return localtime(parse_datetime(value)).strftime("%Y-%m-%d %H:%M") if value else ""

    def read(self, text, current, words):
        try:
            moment = parse_datetime(text if ":" in text else f"{text} 00:00")
        except ValueError:
            return text
        if moment is None:
            return text
        return (moment if moment.tzinfo else moment.replace(tzinfo=get_current_timezone())).isoformat()


class Choice(Line):
    def choices(self, kind="practice"):
        return dict(field_of("project_card" if self.name == "stage" else kind, self.name).choices)

    def write(self, value, words):
        return str(self.choices().get(value, value or ""))

    def read(self, text, current, words):
        return one_of(self.choices(), text)


class Term(Line):
    empty = None

    def write(self, value, words):
        return words.of(SINGLE[self.name], value) if value else ""

    def read(self, text, current, words):
        return words.called(SINGLE[self.name], text)


class Terms(Line):
    empty = ()

    def write(self, value, words):
        return " | ".join(words.of(SET_SCHEMES[self.name], each) for each in value or [])

    def read(self, text, current, words):
        return sorted({words.called(SET_SCHEMES[self.name], each) for each in split(text)})


class Rows(Line):
    """`ABC123: partner | DEF456: promoter`: a record's code, or an organisation's title, and how it takes part."""

    empty = ()

    def __init__(self, name):
        super().__init__(name)
        self.code, *rest = ROW_FIELDS[name]
        self.other = rest[0] if rest else ""

    def write(self, value, words):
        return " | ".join(self._written(row, words) for row in value or [])

    def _written(self, row, words):
        if not self.other or not row[self.other]:
            return row[self.code] or ""
        scheme = ROW_FIELDS[self.name][self.other]
        said = words.of(scheme, row[self.other]) if scheme else str(self.choices()[row[self.other]])
        return f"{row[self.code]}: {said}"

    def choices(self):
        return dict(ROW_MODELS[self.name]._meta.get_field(self.other).choices)

    def read(self, text, current, words):
        return [self._row(each, words) for each in split(text)]

    def _row(self, text, words):
        record, _, said = text.rpartition(":") if self.other and ":" in text else (text, "", "")
        row = {self.code: code_called(record.strip(), words)}
        if self.other:
            scheme, said = ROW_FIELDS[self.name][self.other], said.strip()
            row[self.other] = words.called(scheme, said) if scheme and said else None
            if not scheme:
                row[self.other] = one_of(self.choices(), said) if said else next(iter(self.choices()))
        return row


class Lines(Line):
    """One line for each block; a line that stays keeps its block, so its translation stays too."""

    empty = ()

    def write(self, value, words):
        text = LINES[self.name][1]
        return "\n".join(" ".join((block["value"].get(text) or "").split()) for block in value or [])

    def read(self, text, current, words):
        block, name = LINES[self.name]
        lines = [typographic(each.strip().removeprefix("- "), words.language) for each in text.splitlines()]
        lines, known = list(filter(None, lines)), {}
        for each in current or []:
            known.setdefault(each["value"].get(name), each)
        is_as_long = len(lines) == len(current or [])
        found = []
        for number, line in enumerate(lines):
            old = known.pop(line, None) or (current[number] if is_as_long and current[number] not in found else None)
            ids = [each["id"] for each in found]
            if old and old.get("id") not in ids:
                found.append(old | {"value": old["value"] | {name: line}})
            else:
                key = str(uuid5(NAMESPACE_URL, f"{self.name}/{number}/{line}"))
                found.append({"type": block, "value": {name: line}, "id": key})
        return found


def one_of(choices, text):
    """The value that is meant by a label, in the words of either language."""
    folded = fold(text)
    for language in LANGUAGES:
        with override(language):
            for value, label in choices.items():
                if folded in (fold(value), fold(str(label))):
                    return value
    return text


def code_called(text, words):
    code = read_code(text)
    if CODE.fullmatch(code) and code in words.references.records:
        return code
    return words.titles.get(fold(text), text)
