"""Markdown's marks inside a line, as b, i and a."""

import re
from html import escape

BOLD = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
ITALIC = re.compile(r"(?<![\w*])(\*|_)(?=\S)([^*_]+?)(?<=\S)\1(?![\w*])")
LINK = re.compile(r"\[([^\[\]]+)\]\((https?://[^\s()]+)(?: [^)]*)?\)")
BARE = re.compile(r"(?<![\w\"/>])https?://[^\s<>\"“”«»]+")
TAGS = re.compile(r"&lt;(/?)(b|i|strong|em)&gt;")
OTHER_TAGS = re.compile(r"&lt;/?(?:br|p|div|span|u|sup|sub)\s*/?&gt;")
NAMES = {"strong": "b", "em": "i", "b": "b", "i": "i"}
TRAILING = ".,;:!?)"


def inline(text):
    """`**x** and [y](http://z)` → `<b>x</b> and <a href="http://z">y</a>`; everything else is escaped."""
    markup = OTHER_TAGS.sub(" ", escape(text, quote=False))
    markup = TAGS.sub(lambda tag: f"<{tag[1]}{NAMES[tag[2]]}>", markup)
    markup = LINK.sub(lambda link: f'<a href="{_address(link[2])}">{link[1]}</a>', markup)
    markup = BARE.sub(_bare, markup)
    markup = ITALIC.sub(r"<i>\2</i>", BOLD.sub(r"<b>\2</b>", markup))
    return _balanced(" ".join(markup.split()))


def _bare(match):
    address = match[0].rstrip(TRAILING)
    return f'<a href="{_address(address)}">{address}</a>{match[0][len(address) :]}'


def _address(address):
    return address.replace('"', "%22").replace("*", "%2A").replace("_", "%5F")


def _balanced(markup):
    """Marks that cross each other or stay open are taken out: the words matter more."""
    opened = []
    for slash, tag in re.findall(r"<(/?)(b|i|a)\b[^>]*>", markup):
        if not slash:
            opened.append(tag)
        elif not opened or opened.pop() != tag:
            return re.sub(r"</?[bia]\b[^>]*>", "", markup)
    return re.sub(r"</?[bia]\b[^>]*>", "", markup) if opened else markup
