"""Why a document cannot be imported, in the reader's language. Readers know the codes, only this file the words."""

from django.core.exceptions import ValidationError
from django.utils.translation import pgettext_lazy

from editorial.documents.limits import EXTENSIONS, MOST_BYTES, MOST_CHARACTERS, MOST_PAGES, MOST_SECTIONS

MESSAGES = {
    "extension": pgettext_lazy("import", "This kind of file cannot be imported. It can be: %(extensions)s."),
    "no_file": pgettext_lazy("import", "The file is empty."),
    "too_large": pgettext_lazy("import", "The file is too large: %(megabytes)d MB at most."),
    "wrong_content": pgettext_lazy(
        "import",
        "This file is not a complete .%(extension)s document: its content does not match. "
        "Open it where it was written, save it again and retry.",
    ),
    "entities": pgettext_lazy("import", "This file declares XML entities, which no text needs: it is not read."),
    "encrypted": pgettext_lazy("import", "This document is protected by a password. Save it without one and retry."),
    "no_text": pgettext_lazy(
        "import",
        "No text was found in this document. If it is a scan, recognise its text first (OCR), or import the "
        "document that it was printed from.",
    ),
    "damaged": pgettext_lazy(
        "import", "This document could not be read: it is damaged or too odd. Save it again, or as .docx or .txt."
    ),
    "too_long": pgettext_lazy("import", "This document is too long: %(characters)d characters of text at most."),
    "too_many_pages": pgettext_lazy("import", "This document is too long: %(pages)d pages at most."),
    "too_many_sections": pgettext_lazy(
        "import", "This document has too many headings: %(sections)d at most. Import it part by part."
    ),
    "too_slow": pgettext_lazy(
        "import", "Reading this document took too long, so it was given up. Save it again in a simpler form."
    ),
}
NUMBERS = {
    "extensions": ", ".join(EXTENSIONS),
    "megabytes": MOST_BYTES // 1024**2,
    "characters": MOST_CHARACTERS,
    "pages": MOST_PAGES,
    "sections": MOST_SECTIONS,
}


def refusal(code, extension=""):
    message = MESSAGES[code] % (NUMBERS | {"extension": extension})
    return ValidationError(message, code=code)
