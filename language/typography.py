"""Typography of Italian and French: apostrophes, quotation marks, no-break spaces, numbers."""

import re
from decimal import Decimal

from babel.numbers import format_decimal

NO_BREAK = "\u00a0"
NARROW = "\u202f"

_SPACE = f"[ {NO_BREAK}{NARROW}]"
_DOUBLE = re.compile(r'(?<!\w)"(?=\S)([^"]*?)(?<=\S)"(?!\w)')
_SINGLE = re.compile(r"(?<![\w'’.])'(?=[^\W\d_])([^'’]*?)(?<=\S)'(?!\w)")
_GUILLEMET_OPEN = re.compile(rf"«{_SPACE}*")
_GUILLEMET_CLOSE = re.compile(rf"{_SPACE}*»")
# High signs at the end of a word: not in an address (http://), a time (10:30) or a query (?q=).
_HIGH_SIGNS = re.compile(r"(?:(?<=\S)|\A)( ?)([;:?!]+)(?=[\s»)\]”’<]|\Z)")
_ENTITY = re.compile(r"&#?\w{1,31}\Z")
_THOUSANDS = re.compile(rf"(?<![\w+.,])(?<!\d{_SPACE})[1-9]\d{{0,2}}(?:{_SPACE}\d{{3}})+(?![\w]|{_SPACE}\d)")
_CLOSING = ")]”’»…%"
# Between words, not between numbers (a subtraction is somebody's own).
_DASH = re.compile(r"(?<=[^\s\d]) - (?=\S)|(?<=\S) - (?=[^\s\d])")
_UNIT = re.compile(r"(?<=\d) (?=[%€])")


def typographic(text: str, language: str) -> str:
    """Plain text (or the text between HTML tags) as it is printed. Right text stays as it is, so twice is once."""
    text = _SINGLE.sub("‘\\1’", text).replace("'", "’")
    text = _DASH.sub(" – ", _UNIT.sub(NO_BREAK, _quoted(text)))
    return _french(text) if language == "fr" else _italian(text)


def number(value: int | float | Decimal, language: str) -> str:
    """`1.443,5` in Italian, `1 443,5` with a narrow no-break space in French."""
    return format_decimal(value, locale=language)


def _quoted(text):
    """Straight pairs become guillemets, or high quotation marks inside guillemets."""
    if '"' not in text:
        return text

    def marks(match):
        before = text[: match.start()]
        is_inside = before.count("«") > before.count("»")
        return f"“{match[1]}”" if is_inside else f"«{match[1]}»"

    return _DOUBLE.sub(marks, text)


def _italian(text):
    return _GUILLEMET_CLOSE.sub("»", _GUILLEMET_OPEN.sub("«", text))


def _french(text):
    text = _GUILLEMET_OPEN.sub(f"«{NO_BREAK}", text)
    text = _GUILLEMET_CLOSE.sub(f"{NO_BREAK}»", text)
    text = _HIGH_SIGNS.sub(_after_no_break, text)
    return _THOUSANDS.sub(lambda match: match[0].replace(" ", NARROW), text)


def _after_no_break(match):
    space, signs = match.groups()
    before = match.string[: match.start()]
    if not space and (not before or not (before[-1].isalnum() or before[-1] in _CLOSING)):
        return match[0]
    if signs[0] == ";" and _ENTITY.search(before, max(0, len(before) - 33)):
        return match[0]
    return NO_BREAK + signs
