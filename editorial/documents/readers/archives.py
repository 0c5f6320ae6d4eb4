"""Office files are zip files of XML: what no honest one declares is refused before a library reads them."""

from io import BytesIO
from xml.sax import SAXParseException
from xml.sax.handler import ContentHandler
from zipfile import BadZipFile, ZipFile

from defusedxml import DefusedXmlException
from defusedxml.sax import parse

from editorial.documents.readers.unreadable import Unreadable

# Of what XML weighs unpacked: real documents stay far below, and everything above would take minutes.
MOST_XML = 40 * 1024 * 1024
MOST_RATIO = 200  # unpacked to packed; repeated XML reaches 50
SMALL = 1024 * 1024  # where the ratio does not matter


def check_archive(content):
    try:
        with ZipFile(BytesIO(content)) as archive:
            entries = [
                entry for entry in archive.infolist() if entry.filename.endswith((".xml", ".rels")) and entry.file_size
            ]
            weight = sum(entry.file_size for entry in entries)
            if weight > MOST_XML or any(map(is_bomb, archive.infolist())):
                raise Unreadable("too_long")
            for entry in entries:
                with archive.open(entry) as file:
                    parse(file, ContentHandler(), forbid_dtd=True)
    except DefusedXmlException:
        raise Unreadable("entities") from None
    except (BadZipFile, SAXParseException, NotImplementedError, RuntimeError, EOFError):
        raise Unreadable("damaged") from None


def is_bomb(entry):
    return entry.file_size > SMALL and entry.file_size > MOST_RATIO * max(1, entry.compress_size)
