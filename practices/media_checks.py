"""What images and attachments owe their readers before a record is published: each fault names its block."""

from django.utils.text import Truncator
from django.utils.translation import pgettext

from practices.blocks.media import CheckedBlock
from practices.limits import field_label
from practices.publishing import Problem


def media_problems(page):
    """[Problem] of an original page; a translation takes these facts from it."""
    if not page.is_original:
        return []
    label = field_label(page, "media")
    found = []
    for number, block in enumerate(page.media, 1):
        if not isinstance(block.block, CheckedBlock):
            continue
        name = f"{label} {number} · {name_of(block)}"
        for text in block.block.missing(block.value):
            message = pgettext("media", "%(name)s: %(text)s") % {"name": name, "text": text}
            found.append(Problem("media", message))
    return found


def name_of(block):
    """What the block holds, as the editor knows it: its title, else that of the file."""
    held = block.value.get(block.block_type)
    title = block.value.get("title") or (held.title if held else "")
    kind = str(block.block.child_blocks[block.block_type].label)
    named = pgettext("media", "%(kind)s “%(title)s”") % {"kind": kind, "title": Truncator(title).chars(40)}
    return named if title else kind
