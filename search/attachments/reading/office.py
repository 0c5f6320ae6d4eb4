"""Word and OpenDocument texts: zip files, measured before anything in them is unpacked."""

from io import BytesIO
from zipfile import BadZipFile, ZipFile

from search.attachments.reading.found import Found, Unreadable

MOST_UNPACKED = 60 * 1024 * 1024
MOST_ENTRIES = 5_000
_PARTS = {"docx": "word/document.xml", "odt": "content.xml"}
_ENTITIES = tuple("<!ENTITY".encode(name) for name in ("utf-8", "utf-16-le", "utf-16-be"))


def read_docx(content: bytes) -> Found:
    _check(content, "docx")
    import mammoth

    return Found(text=mammoth.extract_raw_text(BytesIO(content)).value)


def read_odt(content: bytes) -> Found:
    _check(content, "odt")
    import odfdo

    paragraphs = odfdo.Document(BytesIO(content)).body.get_elements("//text:p|//text:h")
    return Found(text="\n".join(paragraph.text_recursive for paragraph in paragraphs))


def _check(content, kind):
    """Sizes are those the table of contents declares; Python's zipfile never reads beyond them."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            entries = archive.infolist()
            if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_UNPACKED:
                raise Unreadable("large")
            if _PARTS[kind] not in archive.namelist():
                raise Unreadable("wrong")
            parts = [entry for entry in entries if entry.filename.endswith((".xml", ".rels"))]
            if any(entry.flag_bits & 1 for entry in parts) or _is_locked(archive, kind):
                raise Unreadable("encrypted")
            if any(_has_entities(archive.read(entry)) for entry in parts):
                raise Unreadable("damaged")  # no office program writes them; they are how XML bombs are built
    except BadZipFile:
        raise Unreadable("damaged") from None


def _is_locked(archive, kind):
    if kind != "odt" or "META-INF/manifest.xml" not in archive.namelist():
        return False
    return b"encryption-data" in archive.read("META-INF/manifest.xml")


def _has_entities(xml):
    return any(mark in xml for mark in _ENTITIES)
