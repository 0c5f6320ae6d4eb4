"""Periods with partial ends, as each language says them."""

from datetime import date
from functools import lru_cache

from babel.dates import format_date

from language.dates import parse_partial, spoken

_DAYS_WITH_VOWEL = {8, 11}  # dall'8, all'11


@lru_cache(maxsize=4096)
def spoken_period(start: str, end: str, language: str) -> str:
    """`2020–2021`, `ottobre–novembre 2017`, `dal 5 al 7 luglio 2017`, `depuis 2022`, `fino al 2021`; `""` if unknown."""
    if not start and not end:
        return ""
    if start == end:
        return spoken(start, language)
    if not end:
        return _since(start, language)
    if not start:
        return _until(end, language)
    return _between(parse_partial(start), parse_partial(end), start, end, language)


def _since(start, language):
    if language == "fr":
        return f"depuis {'le ' if _is_day(start) else ''}{spoken(start, language)}"
    return _italian("da", start, spoken(start, language))


def _until(end, language):
    if language == "fr":
        return f"{'jusqu’au' if _is_day(end) else 'jusqu’en'} {spoken(end, language)}"
    return f"fino {_italian('a', end, spoken(end, language))}"


def _between(first, last, start, end, language):
    if len(first) == len(last) == 3:
        return _days(first, last, start, end, language)
    if len(first) == len(last) == 1:
        return f"{start}–{end}"
    if len(first) == len(last) == 2 and first[0] == last[0]:
        return f"{format_date(date(*first, 1), 'MMMM', locale=language)}–{spoken(end, language)}"
    return f"{spoken(start, language)} – {spoken(end, language)}"


def _days(first, last, start, end, language):
    """The second day says what both share: `dal 30 giugno al 2 luglio 2017`."""
    beginning = spoken(start, language)
    if first[0] == last[0]:
        beginning = beginning.removesuffix(f" {first[0]}")
        if first[1] == last[1]:
            beginning = beginning.partition(" ")[0]
    if language == "fr":
        return f"du {beginning} au {spoken(end, language)}"
    return f"{_italian('da', start, beginning)} {_italian('a', end, spoken(end, language))}"


def _italian(preposition, partial, words):
    """dal 2022, dal 5 luglio, dall'8 luglio; da ottobre, ad agosto."""
    parts = parse_partial(partial)
    if len(parts) == 3 and parts[2] in _DAYS_WITH_VOWEL:
        return f"{preposition}ll’{words}"
    if len(parts) != 2:
        return f"{preposition}l {words}"
    return f"ad {words}" if preposition == "a" and words.startswith("a") else f"{preposition} {words}"


def _is_day(partial):
    return len(parse_partial(partial)) == 3
