"""A file of records, whatever its format → what it says of each."""

from pathlib import PurePath

from django.utils.translation import pgettext

from editorial.records.format import loads
from editorial.records.plan import Given
from editorial.records.problems import Refused

EXTENSIONS = ("json",)


def read_records(name, content, user=None, language="", kind="") -> list[Given]:
    """Refused, with a message for the editor, where the file as a whole cannot be read."""
    extension = PurePath(name).suffix.lower().removeprefix(".")
    if extension == "json":
        return [Given(number, data) for number, data in enumerate(loads(content), 1)]
    raise Refused(
        pgettext("tables", "This kind of file cannot be imported. It can be: %(extensions)s.")
        % {"extensions": ", ".join(EXTENSIONS)}
    )
