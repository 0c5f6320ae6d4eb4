"""Plain text, in whatever encoding the office machine wrote it."""

import codecs

from charset_normalizer import from_bytes

from search.attachments.reading.found import MOST_CHARACTERS, Found, Unreadable

_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
# Of machines in Italy and France: a short text says too little to choose among all the world's.
_LIKELY = ["cp1252", "mac_roman", "cp850"]
_JUDGED = 64 * 1024  # bytes


def read_plain(content: bytes) -> Found:
    head = content[: MOST_CHARACTERS * 4]
    text = _decoded(head)
    return Found(text=text.replace("\r\n", "\n").replace("\r", "\n"), is_cut=len(head) < len(content))


def _decoded(content):
    for mark, encoding in _MARKS.items():
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    if b"\0" in content:
        raise Unreadable("wrong")
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        if error.start > len(content) - 4 and error.reason == "unexpected end of data":
            return content[: error.start].decode()  # cut inside a letter
    best = from_bytes(content[:_JUDGED], cp_isolation=_LIKELY).best()
    return content.decode(best.encoding if best else "cp1252", "replace")
