"""Which reader a file needs, by its content; a name that promises something else is said, not guessed at."""

from search.attachments.reading.found import MOST_BYTES, MOST_CHARACTERS, Found, Unreadable, tidied

# What parsers raise for files that contradict themselves, beside their own kinds of errors.
DAMAGE = (Exception, RecursionError)


def read(content: bytes, extension: str) -> Found:
    """`extension`: pdf, docx, odt or txt. Never an exception: the state says what was wrong."""
    try:
        if len(content) > MOST_BYTES:
            raise Unreadable("large")
        found = _reader(content, extension)(content)
    except Unreadable as error:
        return Found(error.state)
    except MemoryError:
        return Found("large")
    except DAMAGE:
        return Found("damaged")
    text = tidied(found.text)
    found.is_cut = found.is_cut or len(text) > MOST_CHARACTERS
    found.text = text[:MOST_CHARACTERS]
    if not any(letter.isalnum() for letter in found.text):
        return Found("empty", pages=found.pages)
    return found


def _reader(content, extension):
    """Imported when needed: each takes a tenth of a second."""
    if extension == "pdf" and b"%PDF-" in content[:1024]:
        from search.attachments.reading.pdf import read_pdf

        return read_pdf
    if extension in ("docx", "odt") and content.startswith(b"PK\x03\x04"):
        from search.attachments.reading import office

        return office.read_docx if extension == "docx" else office.read_odt
    if extension == "docx" and content.startswith(b"\xd0\xcf\x11\xe0"):
        raise Unreadable("encrypted")  # a Word document with a password is no zip file; so is an old .doc
    if extension == "txt":
        from search.attachments.reading.plain import read_plain

        return read_plain
    raise Unreadable("wrong" if content else "empty")
