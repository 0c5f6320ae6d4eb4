"""Why a table as a whole cannot be read, in the reader's language."""

from django.utils.translation import pgettext

from editorial.records.problems import Refused
from editorial.tables.limits import MOST_BYTES, MOST_CHARACTERS, MOST_COLUMNS, MOST_ROWS


def too_large():
    megabytes = MOST_BYTES // 1024**2
    return Refused(pgettext("tables", "The file is too large: %(megabytes)d MB at most.") % {"megabytes": megabytes})


def empty():
    return Refused(pgettext("tables", "The file is empty."))


def no_rows():
    return Refused(pgettext("tables", "The table has no row under its headings."))


def too_many_rows():
    return Refused(
        pgettext("tables", "The table has too many rows: %(most)d at most. Divide it.") % {"most": MOST_ROWS}
    )


def too_many_columns(row, count):
    message = pgettext("tables", "Row %(row)d has %(count)d columns: %(most)d at most.")
    return Refused(message % {"row": row, "count": count, "most": MOST_COLUMNS})


def huge_cell(row, column=""):
    message = pgettext("tables", "Row %(row)d, column %(column)s: a cell holds more than %(most)d characters.")
    return Refused(message % {"row": row, "column": column or "?", "most": MOST_CHARACTERS})


def broken_quotes(row):
    message = pgettext("tables", "Row %(row)d cannot be read: a quotation mark is never closed. Save the table again.")
    return Refused(message % {"row": row})


def not_text():
    return Refused(
        pgettext("tables", "This is no text that can be read as a table. Save it as CSV (UTF-8) or as .xlsx.")
    )


def control_characters(row, column):
    message = pgettext("tables", "Row %(row)d, column %(column)s: the cell holds invisible control characters.")
    return Refused(message % {"row": row, "column": column})


def damaged():
    return Refused(pgettext("tables", "This spreadsheet cannot be read: it is damaged or too odd. Save it again."))


def too_slow():
    return Refused(pgettext("tables", "Reading this spreadsheet took too long, so it was given up. Save it as CSV."))


def unknown_headings(names, sheet):
    message = pgettext("tables", "Headings that the archive does not know: %(names)s. Use those of the template.")
    if sheet:
        message = pgettext(
            "tables",
            "Headings that the archive does not know, in the sheet “%(sheet)s”: %(names)s. Use those of the template.",
        )
    return Refused(message % {"names": ", ".join(names), "sheet": sheet})


def same_heading(name, letters):
    message = pgettext("tables", "Two columns have the heading “%(name)s” (%(columns)s). Keep one.")
    return Refused(message % {"name": name, "columns": ", ".join(letters)})


def no_title_column():
    return Refused(pgettext("tables", "The table needs a column for the title or for the code."))


def no_heading(letter):
    message = pgettext("tables", "Column %(column)s has cells but no heading.")
    return Refused(message % {"column": letter})
