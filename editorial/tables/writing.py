"""Records as a table of one language, and the template for new ones."""

from django.utils.translation import override, pgettext

from editorial.records.fields import ROW_FIELDS, SET_SCHEMES, SINGLE, fact_names, text_names
from editorial.tables.cells import Choice, Rows, Words
from editorial.tables.columns import CODE, columns
from editorial.tables.csv_files import write_csv
from editorial.tables.parsing import organisations
from editorial.tables.spreadsheets import write_xlsx
from practices.kinds import KINDS

FORMATS = ("csv", "xlsx")


def table(records, language, references, kind="", format_="xlsx") -> bytes:
    """`records`: what `record_data` yields. Texts that a record does not have in this language are left empty."""
    with override(language):
        rows = [_headings(language, kind), *_rows(records, language, references, kind)]
        return _file(rows, language, references, kind, format_)


def template(language, references, kind="", format_="xlsx") -> bytes:
    with override(language):
        return _file([_headings(language, kind)], language, references, kind, format_)


def vocabulary_csv(language, references, kind="") -> bytes:
    """The vocabulary by itself: a CSV file has no second sheet."""
    with override(language):
        return write_csv(_vocabulary(language, references, kind))


def _file(rows, language, references, kind, format_):
    if format_ == "csv":
        return write_csv(rows)
    names = [pgettext("tables", "Records"), pgettext("tables", "Vocabulary"), pgettext("tables", "How to")]
    return write_xlsx(zip(names, [rows, _vocabulary(language, references, kind), _advice()], strict=True))


def _headings(language, kind):
    return [column.heading(language) for column in columns(kind)]


def _rows(records, language, references, kind):
    words = Words(language, references, organisations())
    for data in records:
        texts, facts = data["texts"].get(language, {}), data.get("facts", {})
        row = []
        for column in columns(kind):
            if column.cell is None:
                row.append(data["code"] if column.name == CODE else str(KINDS[data["kind"]]._meta.verbose_name))
            else:
                names = fact_names(data["kind"]) if column.is_fact else text_names(data["kind"])
                value = (facts if column.is_fact else texts).get(column.name)
                row.append(column.cell.write(value, words) if column.name in names else "")
        yield row


def _vocabulary(language, references, kind):
    """[column, code, label in Italian, label in French] of everything that a cell may name."""
    yield [
        pgettext("tables", "Column"),
        pgettext("tables", "Code"),
        pgettext("tables", "Italian"),
        pgettext("tables", "French"),
    ]
    for key, model in KINDS.items():
        if not kind or key == kind:
            yield [columns()[1].heading(language), key, *_in_both(lambda model=model: model._meta.verbose_name)]
    for column in columns(kind):
        scheme = SINGLE.get(column.name) or SET_SCHEMES.get(column.name)
        if scheme:
            for name, row in references.by_name[scheme].items():
                if getattr(row, "is_active", True):
                    yield [column.heading(language), name, row.label_it, row.label_fr]
        elif isinstance(column.cell, Choice):
            for value, label in column.cell.choices().items():
                yield [column.heading(language), value, *_in_both(lambda label=label: label)]
        elif isinstance(column.cell, Rows):
            yield from _row_words(column, language, references)


def _row_words(column, language, references):
    scheme = ROW_FIELDS[column.name].get(column.cell.other)
    if scheme:
        for name, row in references.by_name[scheme].items():
            yield [column.heading(language), name, row.label_it, row.label_fr]
    elif column.cell.other:
        for value, label in column.cell.choices().items():
            yield [column.heading(language), value, *_in_both(lambda label=label: label)]


def _in_both(label):
    for language in ("it", "fr"):
        with override(language):
            yield str(label())


def _advice():
    yield [pgettext("tables", "How to fill in the table")]
    yield [pgettext("tables", "One row is one record. Write only in the first sheet; leave its headings as they are.")]
    yield [pgettext("tables", "A new record has no code. A row with a code changes that record.")]
    yield [pgettext("tables", "An empty cell changes nothing. To empty a field, write [vuoto] or [vide].")]
    yield [pgettext("tables", "Several values are separated by | or ; and may be codes or labels in either language.")]
    yield [pgettext("tables", "Dates: 2020, 2017-10, 2017-07-05 or 05/07/2017.")]
    yield [pgettext("tables", "Organisations: code or title, colon, role (ABC123: partner).")]
    yield [pgettext("tables", "Long texts: one paragraph per line; “- ” begins an item of a list.")]
    yield [pgettext("tables", "No names of private persons, personal e-mail addresses or mobile numbers.")]
