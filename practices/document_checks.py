"""Whether an uploaded document is what its name says, judged by its first bytes and, for zip files, its table of contents.

Nothing is unpacked: sizes are those the table declares, and Python's zipfile never reads beyond them.
"""

import struct
from pathlib import PurePath
from zipfile import BadZipFile, ZipFile

from django.core.exceptions import ValidationError
from django.utils.translation import pgettext

OFFICE_PARTS = {
    "docx": ("[Content_Types].xml", "word/document.xml"),
    "xlsx": ("[Content_Types].xml", "xl/workbook.xml"),
    "pptx": ("[Content_Types].xml", "ppt/presentation.xml"),
    "odt": ("mimetype", "content.xml"),
    "ods": ("mimetype", "content.xml"),
    "odp": ("mimetype", "content.xml"),
}
OPEN_DOCUMENT = {"odt": b"text", "ods": b"spreadsheet", "odp": b"presentation"}
MOST_ENTRIES = 5_000
MOST_UNPACKED = 150 * 1024 * 1024
MOST_CONTENTS = 1024 * 1024
MARKUP = (b"<!doctype", b"<html", b"<script", b"<svg", b"<?xml", b"<?php")


def check_document(file):
    """Raise a ValidationError, in the reader's language, for a document that is not what its extension says."""
    extension = PurePath(file.name).suffix.lower().removeprefix(".")
    content = read_all(file)
    if extension == "pdf":
        is_right = content.startswith(b"%PDF-") and b"%%EOF" in content[-2048:]
    elif extension in ("txt", "csv"):
        is_right = b"\0" not in content and not content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(MARKUP)
    elif extension in OFFICE_PARTS:
        is_right = is_office_file(file, content, extension)
    else:
        return  # Wagtail's own list of extensions refuses it
    if not is_right:
        message = pgettext("form", "This file is not a complete .%(extension)s document: its content does not match.")
        raise ValidationError(message % {"extension": extension}, code="wrong_content")


def read_all(file):
    file.seek(0)
    content = file.read()
    file.seek(0)
    return content


def is_office_file(file, content, extension):
    if not content.startswith(b"PK\x03\x04") or not has_small_contents(content):
        return False
    try:
        with ZipFile(file) as archive:
            entries = archive.infolist()
            names = {entry.filename for entry in entries}
            refuse_bomb(entries)
            if any(entry.flag_bits & 1 for entry in entries) or any(name.endswith("vbaProject.bin") for name in names):
                return False
            if not names.issuperset(OFFICE_PARTS[extension]):
                return False
            kind = OPEN_DOCUMENT.get(extension)
            return kind is None or kind in archive.read("mimetype")[:100]
    except (BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError, EOFError, struct.error):
        return False
    finally:
        file.seek(0)


def has_small_contents(content):
    """Whether the table of contents is short: reading one of 100 000 lines alone would take seconds."""
    end = content.rfind(b"PK\x05\x06")
    if end < 0 or len(content) < end + 22:
        return False
    entries, size = struct.unpack_from("<HI", content, end + 10)
    return entries <= MOST_ENTRIES and size <= MOST_CONTENTS


def refuse_bomb(entries):
    if sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        message = pgettext("form", "This document is too large once unpacked (%(limit)d MB at most).")
        raise ValidationError(message % {"limit": MOST_UNPACKED // 1024**2}, code="too_large_unpacked")
