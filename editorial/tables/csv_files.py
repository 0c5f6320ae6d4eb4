"""CSV: what spreadsheets of both countries write, and what they open again."""

import csv
from io import StringIO

from editorial.tables import refusals
from editorial.tables.limits import MOST_CHARACTERS, MOST_COLUMNS, MOST_ROWS
from editorial.tables.sheet import Sheet, column_letter
from practices.spreadsheet_cells import guarded

ENCODINGS = ("utf-8-sig", "cp1252")


def read_csv(content: bytes) -> Sheet:
    text = decoded(content)
    csv.field_size_limit(MOST_CHARACTERS * 4)
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter_of(text), strict=True)
    sheet, number = None, 0
    try:
        for number, cells in enumerate(reader, 1):
            check_size(number, cells)
            if not any(each.strip() for each in cells):
                continue
            if sheet is None:
                sheet = Sheet([each.strip() for each in cells])
            else:
                sheet.rows.append((number, cells))
            if len(sheet.rows) > MOST_ROWS:
                raise refusals.too_many_rows()
    except csv.Error as error:
        if "field larger" in str(error):
            raise refusals.huge_cell(number + 1) from None
        raise refusals.broken_quotes(number + 1) from None
    if sheet is None:
        raise refusals.no_rows()
    return sheet


def check_size(number, cells):
    if len(cells) > MOST_COLUMNS:
        raise refusals.too_many_columns(number, len(cells))
    for index, cell in enumerate(cells):
        if len(cell) > MOST_CHARACTERS:
            raise refusals.huge_cell(number, column_letter(index))


def decoded(content):
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return content.decode("utf-16")
        except UnicodeDecodeError:
            raise refusals.not_text() from None
    if b"\0" in content:
        raise refusals.not_text()
    for encoding in ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise refusals.not_text()


def delimiter_of(text):
    """The sign that parts the headings; the semicolon where there is only one column."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    outside = "".join(first.split('"')[::2])
    return max(";,\t", key=outside.count)


def write_csv(rows) -> bytes:
    """With a byte-order mark and semicolons, as the spreadsheets of both countries expect it."""
    out = StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")
