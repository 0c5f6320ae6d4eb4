"""Why a file of translations is not taken, in the reader's language, with the line to look at."""

from django.utils.translation import pgettext_lazy

MOST_BYTES = 5 * 1024 * 1024
MOST_FILES = 500
MOST_ZIP_BYTES = 50 * 1024 * 1024  # of all files unpacked

MESSAGES = {
    "extension": pgettext_lazy("exchange", "This kind of file is not taken: it can be .po, .xlf, .xliff or .zip."),
    "empty": pgettext_lazy("exchange", "The file holds no translation."),
    "too_large": pgettext_lazy("exchange", "The file is too large."),
    "not_utf8": pgettext_lazy("exchange", "The file is not in UTF-8: save it again in that encoding."),
    "syntax": pgettext_lazy("exchange", "The file cannot be read from here on: %(detail)s"),
    "entities": pgettext_lazy("exchange", "The file declares XML entities or a document type: it is not read."),
    "version": pgettext_lazy("exchange", "This is not XLIFF 1.2."),
    "no_identity": pgettext_lazy(
        "exchange", "The file does not say to which record it belongs: download it again here."
    ),
    "unknown": pgettext_lazy("exchange", "No translation you may edit belongs to this file."),
    "wrong_record": pgettext_lazy("exchange", "The file belongs to another record."),
    "wrong_language": pgettext_lazy("exchange", "The file is for another language: “%(detail)s”."),
    "no_match": pgettext_lazy("exchange", "None of its sentences stands in this record."),
    "tags": pgettext_lazy("exchange", "A mark inside the sentence is broken or does not belong there: %(detail)s"),
    "characters": pgettext_lazy("exchange", "The sentence holds a control character."),
    "twice": pgettext_lazy("exchange", "The same sentence stands there twice with different translations."),
    "locked": pgettext_lazy("exchange", "This page is locked: nothing can be written to it now."),
    "zip": pgettext_lazy("exchange", "The zip file is damaged, protected by a password or too large unpacked."),
}


class Refused(Exception):
    """Nothing was written. `file` is the name inside a zip."""

    def __init__(self, code, line=None, detail="", file=""):
        super().__init__(code)
        self.code, self.line, self.detail, self.file = code, line, detail, file

    def __str__(self):
        words = str(MESSAGES[self.code]) % {"detail": self.detail}
        if self.line:
            place = pgettext_lazy("exchange", "Line %(line)d: %(message)s")
            words = str(place) % {"line": self.line, "message": words}
        return f"{self.file}: {words}" if self.file else words
