"""What an editor typed into a chooser → what the database's full text search takes without stumbling."""

import re
import unicodedata

from wagtail.search.query import Phrase, PlainText

from language.words import APOSTROPHES, ELISIONS

LONGEST = 255  # letters
MOST_WORDS = 30  # Wagtail nests them, and Python does not go down for ever
_NOT_TEXT = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\"“”„«»]+")
_ELIDED = re.compile(rf"\b(?:{'|'.join(sorted(ELISIONS['it'] | ELISIONS['fr']))})[{APOSTROPHES}](?=\w)", re.IGNORECASE)


def plain(text: str) -> str:
    """Without quotation marks, control signs and elided articles, in lower case; "" when no word is left."""
    text = _NOT_TEXT.sub(" ", unicodedata.normalize("NFC", text)[:LONGEST])
    words = _ELIDED.sub("", text).lower().split()
    return " ".join([word for word in words if any(map(str.isalnum, word))][:MOST_WORDS])


class PlainQueries:
    """For a search backend: nothing that is typed breaks it, and nothing left to look for finds nothing."""

    def _search(self, query_compiler_class, query, model_or_queryset, **kwargs):
        if isinstance(query, str):
            query = plain(query)
        elif isinstance(query, PlainText):
            query = PlainText(plain(query.query_string), operator=query.operator)
        elif isinstance(query, Phrase):
            query = Phrase(plain(query.query_string))
        if getattr(query, "query_string", query) == "":
            query = ""
        return super()._search(query_compiler_class, query, model_or_queryset, **kwargs)
