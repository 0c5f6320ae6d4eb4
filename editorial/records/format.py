"""The archive's own format: a JSON file of records. Described in docs/records-format.md; loses nothing of a record."""

import json

from django.utils.translation import pgettext

from editorial.records.problems import Refused

NAME = "archivio-buone-prassi/records"
VERSION = 1
MOST_DEPTH = 40
MOST_BYTES = 10 * 1024 * 1024
MOST_RECORDS = 5000


def dumps(records) -> bytes:
    """The same records give the same bytes, whatever database they came from."""
    document = {"format": NAME, "version": VERSION, "records": list(records)}
    return (json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def loads(content: bytes) -> list[dict]:
    """The records of a file; Refused where it is not one of ours."""
    if len(content) > MOST_BYTES:
        raise Refused(
            pgettext("tables", "The file is too large: %(megabytes)d MB at most.")
            % {"megabytes": MOST_BYTES // 1024**2}
        )
    if not content.strip():
        raise Refused(pgettext("tables", "The file is empty."))
    try:
        document = json.loads(content.decode("utf-8-sig"), parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 0)
        raise Refused(
            pgettext("tables", "This is not JSON that can be read (line %(line)d). Export it again.") % {"line": line}
        ) from None
    if not isinstance(document, dict) or document.get("format") != NAME:
        raise Refused(
            pgettext("tables", "This file is not in the archive’s own format: “format” must be “%(name)s”.")
            % {"name": NAME}
        )
    if document.get("version") != VERSION:
        raise Refused(
            pgettext("tables", "This file has version %(found)s of the format, this archive reads version %(known)d.")
            % {"found": str(document.get("version"))[:20], "known": VERSION}
        )
    records = document.get("records")
    if not isinstance(records, list) or not all(isinstance(each, dict) for each in records):
        raise Refused(pgettext("tables", "“records” must be a list of records."))
    if not records:
        raise Refused(pgettext("tables", "The file holds no record."))
    if len(records) > MOST_RECORDS:
        raise Refused(
            pgettext("tables", "Too many records: %(most)d at most. Divide the file.") % {"most": MOST_RECORDS}
        )
    if not _is_plain(records, MOST_DEPTH):
        raise Refused(pgettext("tables", "The file holds invisible control characters or is nested too deeply."))
    return records


def _no_constant(name):
    raise ValueError(name)


def _is_plain(value, depth):
    """Whether PostgreSQL can keep it: no NUL, no half of a letter; and nothing nested without end."""
    if depth == 0:
        return False
    if isinstance(value, str):
        return "\0" not in value and not any("\ud800" <= each <= "\udfff" for each in value)
    if isinstance(value, list):
        return all(_is_plain(each, depth - 1) for each in value)
    if isinstance(value, dict):
        return all(_is_plain(name, 1) and _is_plain(each, depth - 1) for name, each in value.items())
    return True
