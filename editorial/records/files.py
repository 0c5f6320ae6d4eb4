"""A file of records, whatever its format → what it says of each."""

from pathlib import PurePath

from django.utils.translation import pgettext

from editorial.records.format import loads
from editorial.records.known import Known
from editorial.records.plan import Given, codes_in
from editorial.records.problems import Refused
from editorial.tables import refusals
from editorial.tables.csv_files import read_csv
from editorial.tables.limits import MOST_BYTES
from editorial.tables.parsing import givens_of
from editorial.tables.spreadsheets import read_xlsx

SHEETS = {"csv": read_csv, "xlsx": read_xlsx}
EXTENSIONS = ("xlsx", "csv", "json")


def read_records(name, content, user=None, language="", kind=""):
    """([Given], Known) for `plan.planned`. Refused, with a message for the editor, where the file cannot be read.

    `language` and `kind` are for tables: of the texts, where the headings shall not decide, and of rows without one.
    """
    extension = PurePath(name).suffix.lower().removeprefix(".")
    if extension not in EXTENSIONS:
        raise Refused(
            pgettext("tables", "This kind of file cannot be imported. It can be: %(extensions)s.")
            % {"extensions": ", ".join(EXTENSIONS)}
        )
    if len(content) > MOST_BYTES:
        raise refusals.too_large()
    if not content.strip():
        raise refusals.empty()
    if extension in SHEETS:
        return givens_of(SHEETS[extension](content), user, language, kind)
    givens = [Given(number, data) for number, data in enumerate(loads(content), 1)]
    return givens, Known(codes_in(givens), user)
