"""Message ids out of the sources: Python as it is, templates through Django's own templatize(), as makemessages does."""

import io
import os
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parents[1]
NOT_OURS = {"tests", "var", "node_modules", "setup", "static", "docs", "migrations", "locale", "__pycache__"}
# Which arguments hold the context ("c"), the message and its plural.
KEYWORDS = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop"), (1,)),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), ((1, "c"), 2, 3)),
}


def sources(root=ROOT):
    """Python files and templates of every room, in a fixed order."""
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if name not in NOT_OURS and not name.startswith("."))
        for name in sorted(names):
            path = Path(folder) / name
            if path.suffix == ".py" or (path.suffix in (".html", ".txt") and "templates" in path.parts):
                yield path


def messages_of(path):
    """(id or (singular, plural), context or None) of each message in one file."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        # What is left of a template has its indentation, which Python would read as blocks.
        text = "\n".join(line.strip() for line in templatize(text, origin=str(path)).splitlines())
    for _line, message, _comments, context in extract("python", io.BytesIO(text.encode()), keywords=KEYWORDS):
        yield message, context


def template(root=ROOT):
    """A catalogue of every message id in use, without translations."""
    catalog = Catalog()
    for path in sources(root):
        for message, context in messages_of(path):
            catalog.add(message, context=context)
    return catalog
