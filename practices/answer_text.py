"""The words of an answer in the form, without their marks: as the form counts them, and as they are compared."""

import re
from html import unescape

from django.utils.html import strip_tags


def plain(html):
    """The characters of an answer: paragraphs and items end in one line break, as the form counts them."""
    text = strip_tags(re.sub(r"</(p|li)>|<br/?>", "\n", html))
    return re.sub(r"\n{2,}", "\n", unescape(text)).strip()


def squeeze(text):
    """Words alone, to be compared: no signs, capitals or kinds of apostrophe."""
    return re.sub(r"\W+", " ", text.replace("’", "'")).strip().casefold()
