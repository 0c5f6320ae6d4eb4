"""The words of a search as they may be kept: nothing in them that could lead to a person."""

import re
import unicodedata

LONGEST = 100  # characters
_MAIL = re.compile(r"\S*\s?[@＠]\s?\S*")
# A telephone, however it is grouped: eight digits or more with little between them. Laws (328/2000) have seven.
_PHONE = re.compile(r"\+?\d(?:[\s().\-/]{0,2}\d){7,}")
_YEARS = re.compile(r"(?:19|20)\d\d(?:[\s\-/]+(?:19|20)\d\d)+")
_WORD = re.compile(r"[^\W_]+")
_MOST_DIGITS = 4  # of one word: years and decisions have as many, bank and tax numbers more
_UNWANTED = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\u200b-\u200f\u202a-\u202e\u2060-\u2069]+")


def kept_words(text: str) -> str:
    """In lower case, without e-mail addresses, telephone numbers and words with many digits."""
    text = unicodedata.normalize("NFKC", _UNWANTED.sub(" ", text[:400])).casefold()
    text = _MAIL.sub(" ", text)
    text = _PHONE.sub(lambda match: match[0] if _YEARS.fullmatch(match[0]) else " ", text)
    text = _WORD.sub(lambda match: match[0] if sum(map(str.isdigit, match[0])) <= _MOST_DIGITS else " ", text)
    return " ".join(text.split())[:LONGEST].strip()
