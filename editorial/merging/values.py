"""A value of a record's data in a few words, to choose by."""

from django.utils.text import Truncator

from practices.plain_text import plain


def in_words(value):
    if isinstance(value, str):
        return Truncator(plain(value) if "<" in value else value).chars(300)
    if isinstance(value, list):
        return Truncator("; ".join(filter(None, map(in_words, value)))).chars(300)
    if isinstance(value, dict):
        inner = value.get("value", value) if "type" in value else value
        if isinstance(inner, dict):
            return ", ".join(in_words(each) for name, each in inner.items() if each and name not in ("id", "sha1"))
        return in_words(inner)
    return "" if value is None else str(value)
