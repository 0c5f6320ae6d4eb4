"""PO, the format of gettext: what wagtail-localize writes, read strictly. A sentence nobody has confirmed is fuzzy."""

import re

import polib

from editorial.translating.exchange.entries import Entry, File, key_of
from editorial.translating.exchange.refusals import Refused

IDENTITY = "X-WagtailLocalize-TranslationID"
_LINE = re.compile(r"line (\d+)")


def write(translation, segments) -> bytes:
    po = polib.POFile(wrapwidth=0)
    po.metadata = {
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Language": translation.target_locale.language_code,
        IDENTITY: str(translation.uuid),
    }
    for segment in segments:
        flags = ["fuzzy"] if segment.is_machine else []
        po.append(polib.POEntry(msgctxt=segment.path, msgid=segment.source, msgstr=segment.target, flags=flags))
    return f"{po}\n".encode()


def read(content: bytes, name: str) -> File:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused("not_utf8", content[: error.start].count(b"\n") + 1) from error
    if "\x00" in text:
        raise Refused("characters", text[: text.index("\x00")].count("\n") + 1)
    try:
        # A line before it: polib would open a text that is the name of a file.
        po = polib.pofile("#\n" + text.replace("\r\n", "\n"))
    except (OSError, ValueError, IndexError, KeyError) as error:
        line = _LINE.search(str(error))
        raise Refused("syntax", int(line[1]) - 1 if line else None, _reason(error)) from error
    if not len(po) and not po.metadata:
        raise Refused("empty")
    entries = [
        Entry(key_of(entry.msgctxt or "", entry.msgid), entry.msgstr, entry.linenum - 1, "fuzzy" in entry.flags)
        for entry in po
        if not entry.obsolete
    ]
    return File(name, po.metadata.get(IDENTITY, ""), po.metadata.get("Language", ""), entries)


def _reason(error):
    return str(error).partition("): ")[2] or "PO"
