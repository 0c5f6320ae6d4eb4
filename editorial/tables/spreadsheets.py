"""XLSX: opened in a process of its own, written here."""

import json
import subprocess
import sys
from io import BytesIO
from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font

from editorial.records.problems import Refused
from editorial.tables import refusals
from editorial.tables.csv_files import check_size
from editorial.tables.limits import SECONDS
from editorial.tables.sheet import Sheet, column_letter
from practices.document_checks import check_document
from practices.spreadsheet_cells import guarded

ROOT = Path(__file__).resolve().parents[2]
READER = [sys.executable, "-E", "-s", "-m", "editorial.tables.reading"]
REFUSALS = {"too_many_rows": refusals.too_many_rows, "empty": refusals.no_rows, "too_long": refusals.too_large}


def read_xlsx(content: bytes) -> Sheet:
    try:
        check_document(SimpleUploadedFile("table.xlsx", content))
    except ValidationError as error:
        raise Refused(" ".join(error.messages)) from None
    answer = answer_of(content)
    if "refused" in answer:
        if answer["refused"] == "too_many_columns":
            raise refusals.too_many_columns(answer["row"], answer["count"])
        raise REFUSALS.get(answer["refused"], refusals.damaged)()
    rows = [(number, cells) for number, cells in answer["rows"]]
    for number, cells in rows:
        check_size(number, cells)
    return Sheet([each.strip() for each in rows[0][1]], rows[1:], answer["title"])


def answer_of(content):
    try:
        done = subprocess.run(  # noqa: S603 (our own interpreter and module; the file comes by standard input)
            READER, input=content, capture_output=True, cwd=ROOT, env={}, timeout=SECONDS + 5, check=False
        )
    except subprocess.TimeoutExpired:
        raise refusals.too_slow() from None
    if done.returncode < 0:
        raise refusals.too_slow()
    try:
        return json.loads(done.stdout)
    except ValueError:
        raise refusals.damaged() from None


def write_xlsx(sheets) -> bytes:
    """`sheets`: [(title, [row of texts, …])]; the first row of each is in bold and stays in sight."""
    book = Workbook(write_only=True)
    for title, rows in sheets:
        sheet = book.create_sheet(title[:31])
        sheet.freeze_panes = "A2"
        rows = list(rows)
        for index, heading in enumerate(rows[0] if rows else []):
            sheet.column_dimensions[column_letter(index)].width = min(60, max(14, len(heading) + 4))
        for number, row in enumerate(rows):
            sheet.append([_cell(sheet, text, is_heading=number == 0) for text in row])
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _cell(sheet, text, is_heading):
    cell = WriteOnlyCell(sheet, value=guarded(text) or None)
    if cell.value is not None:
        cell.data_type = "s"  # never a formula, whatever it begins with
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if is_heading:
        cell.font = Font(bold=True)
    return cell
