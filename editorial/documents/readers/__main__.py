"""`python -m editorial.documents.readers EXTENSION < FILE`: an outline, or the code of a refusal, as JSON.

A process of its own, so that a document that eats time or memory takes neither from the site.
"""

import json
import re
import resource
import sys
from importlib import import_module

from editorial.documents.limits import MEMORY, MOST_BLOCKS, MOST_CHARACTERS, SECONDS
from editorial.documents.readers.unreadable import Unreadable

UNWANTED = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
READERS = {"docx": "docx", "odt": "odt", "pdf": "pdf", "txt": "lines", "md": "lines"}


def main(extension):
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    content = sys.stdin.buffer.read()
    try:
        answer = clean(read(content, extension).as_data())
    except Unreadable as refused:
        answer = {"refused": refused.code}
    except (Exception, RecursionError, MemoryError):
        answer = {"refused": "damaged"}
    sys.stdout.write(json.dumps(answer))


def clean(value):
    """Control characters and halves of letters, which a PDF may have, suit no database."""
    if isinstance(value, str):
        return UNWANTED.sub("", value)
    if isinstance(value, list):
        return list(map(clean, value))
    return {name: clean(each) for name, each in value.items()} if isinstance(value, dict) else value


def read(content, extension):
    reader = import_module(f"editorial.documents.readers.{READERS[extension]}")
    outline = reader.read(content, extension)
    if sum(len(block.text) for block in outline.blocks) > MOST_CHARACTERS:
        raise Unreadable("too_long")
    if len(outline.blocks) > MOST_BLOCKS:
        raise Unreadable("too_many_sections")
    if not any(block.text.strip() for block in outline.blocks):
        raise Unreadable("no_text")
    return outline


if __name__ == "__main__":
    main(sys.argv[1])
