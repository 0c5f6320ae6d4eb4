"""Titles in two voices: what stands before the first colon, and what explains it."""

import re

# A colon inside quotation marks or parentheses belongs to what is quoted.
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"|\([^)]*\)")


def two_voices(title):
    """("Metodo C4", "conoscere, creare relazioni") of "Metodo C4: conoscere, creare relazioni"; the second may be ""."""
    hidden = _QUOTED.sub(lambda match: "x" * len(match[0]), title)
    place = hidden.find(":")
    if place < 0:
        return title, ""
    return title[:place].rstrip(), title[place + 1 :].strip()
