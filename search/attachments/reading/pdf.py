"""PDF: page by page, so that a damaged page costs no more than itself and a long file stops in time."""

import re
import time
from collections import Counter
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError

from search.attachments.reading.found import MOST_CHARACTERS, Found, Unreadable
from search.attachments.reading.limits import ENOUGH_SECONDS

MOST_PAGES = 500
_HYPHENATED = re.compile(r"(?<=[^\W\d_])[-‐\u00ad]\n(?=[^\W\d_])")
_DIGITS = re.compile(r"\d+")
_FEWEST_PAGES = 4  # from which on a line that returns on most pages is a header or a footer


def read_pdf(content: bytes) -> Found:
    start = time.process_time()
    reader = PdfReader(BytesIO(content), strict=False)
    if reader.is_encrypted:
        _unlock(reader)
    count = len(reader.pages)
    pages, length, errors = [], 0, 0
    for number in range(min(count, MOST_PAGES)):
        if length > MOST_CHARACTERS or time.process_time() - start > ENOUGH_SECONDS:
            break
        try:
            text = reader.pages[number].extract_text() or ""
        except MemoryError:
            raise
        except Exception:  # whatever is wrong with a page, the others may be whole
            errors, text = errors + 1, ""
        pages.append(text)
        length += len(text)
    if errors and errors == len(pages):
        raise Unreadable("damaged")
    return Found(text="\n".join(map(_joined, _without_headers(pages))), pages=count, is_cut=len(pages) < count)


def _unlock(reader):
    """Many files are only locked against changes: their reader's password is empty."""
    try:
        if not reader.decrypt(""):
            raise Unreadable("encrypted")
        len(reader.pages)
    except (DependencyError, FileNotDecryptedError, NotImplementedError):
        raise Unreadable("encrypted") from None


def _without_headers(pages):
    """Lines that return at an edge of most pages, numbers apart, are not said again on each."""
    lines = [page.strip().split("\n") for page in pages]
    if len(lines) < _FEWEST_PAGES:
        return ["\n".join(page) for page in lines]
    edges = Counter(edge for page in lines for edge in {_bare(page[0]), _bare(page[-1])})
    returning = {edge for edge, times in edges.items() if edge and times > len(lines) / 2}
    return ["\n".join(page[_bare(page[0]) in returning : len(page) - (_bare(page[-1]) in returning)]) for page in lines]


def _bare(line):
    return _DIGITS.sub("", line).strip().lower()


def _joined(page):
    """The lines of a page as running text: where a paragraph ends is not known."""
    return _HYPHENATED.sub("", page).replace("\n", " ")
