"""`python -m editorial.tables.reading < FILE.xlsx`: the rows of its sheet, or the code of a refusal, as JSON.

A process of its own, so that a file that eats time or memory takes neither from the site.
"""

import json
import resource
import sys
from datetime import date, datetime, time
from io import BytesIO

from openpyxl import load_workbook

from editorial.documents.readers.archives import check_archive
from editorial.documents.readers.unreadable import Unreadable
from editorial.tables.limits import MEMORY, MOST_COLUMNS, MOST_ROWS, SECONDS, SHEETS

MOST_BLANK = 20_000  # rows without a word that are looked at


def main():
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    content = sys.stdin.buffer.read()
    try:
        check_archive(content)
        answer = read(content)
    except Unreadable as refused:
        answer = {"refused": refused.code}
    except (Exception, RecursionError, MemoryError):
        answer = {"refused": "damaged"}
    sys.stdout.write(json.dumps(answer))


def read(content):
    book = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
    sheet = sheet_of(book)
    rows, blank = [], 0
    for number, values in enumerate(sheet.iter_rows(values_only=True), 1):
        cells = [said(value) for value in values]
        while cells and not cells[-1].strip():
            cells.pop()
        if not cells:
            blank += 1
            if blank > MOST_BLANK:
                break
            continue
        if len(cells) > MOST_COLUMNS:
            return {"refused": "too_many_columns", "row": number, "count": len(cells)}
        rows.append((number, cells))
        if len(rows) > MOST_ROWS + 1:
            return {"refused": "too_many_rows"}
    return {"rows": rows, "title": sheet.title} if rows else {"refused": "empty"}


def sheet_of(book):
    """The sheet of the records by its name, else the first that has cells."""
    sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"] or book.worksheets
    return next((sheet for sheet in sheets if sheet.title.casefold().strip() in SHEETS), sheets[0])


def said(value):
    """A cell's value as text: no .0 after whole numbers, dates as ISO."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d" if value.time() == time() else "%Y-%m-%d %H:%M")
    return value.isoformat() if isinstance(value, date) else str(value)


if __name__ == "__main__":
    main()
