"""How much a table may hold. Read by the process that opens spreadsheets too, so without Django."""

MOST_BYTES = 10 * 1024 * 1024
MOST_ROWS = 5000
MOST_COLUMNS = 200
MOST_CHARACTERS = 32_767  # of one cell, as in a spreadsheet
# Of the process that opens a spreadsheet.
SECONDS = 30
MEMORY = 1024 * 1024 * 1024
# Names by which the sheet of the records is known, in either language.
SHEETS = ("schede", "fiches", "records")
