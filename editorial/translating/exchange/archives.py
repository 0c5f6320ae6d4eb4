"""Many files of translations in one zip, read without trusting what it says of itself."""

import io
import zipfile

from editorial.translating.exchange import po, xliff
from editorial.translating.exchange.refusals import MOST_BYTES, MOST_FILES, MOST_ZIP_BYTES, Refused
from editorial.translating.segments import segments_of

FORMATS = {"po": (po.write, "text/x-gettext-translation"), "xlf": (xliff.write, "application/xliff+xml")}


def file_of(translation, code, format_) -> tuple[str, bytes]:
    """(name, content) of one translation."""
    write, _ = FORMATS[format_]
    return f"{code}-{translation.target_locale.language_code}.{format_}", write(translation, segments_of(translation))


def pack(files) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            archive.writestr(name, content)
    return packed.getvalue()


def unpack(name, content) -> list[tuple[str, bytes]]:
    """[(name, content)] of what was uploaded: the file itself, or those inside a zip. Raises Refused."""
    if not name.lower().endswith(".zip"):
        return [(name, content)]
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            inside = [each for each in archive.infolist() if not each.is_dir() and not _is_furniture(each.filename)]
            if not inside:
                raise Refused("empty")
            if len(inside) > MOST_FILES or sum(each.file_size for each in inside) > MOST_ZIP_BYTES:
                raise Refused("zip")
            return [(each.filename, _read(archive, each)) for each in inside]
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, EOFError) as error:
        raise Refused("zip") from error


def _read(archive, each):
    with archive.open(each) as file:
        content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise Refused("too_large", file=each.filename)
    return content


def _is_furniture(name):
    return name.startswith("__MACOSX/") or name.rpartition("/")[2].startswith(".")
