"""Tables as people send them, for tests."""

import csv
from io import BytesIO, StringIO

from openpyxl import Workbook


def csv_of(*rows, delimiter=";", encoding="utf-8"):
    out = StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue().encode(encoding)


def xlsx_of(*rows, title="Schede"):
    book = Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    out = BytesIO()
    book.save(out)
    return out.getvalue()
