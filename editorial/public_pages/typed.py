"""What was typed, made safe to keep and to show: nothing a person meant is taken away."""

import re

# Control characters (NUL among them, which PostgreSQL cannot keep), and marks that turn the direction of what follows.
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]")
MOST = 100_000  # characters kept of one answer, whatever its limit: too long is said, not cut


def cleaned(text):
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNSEEN.sub("", text)[:MOST]


def cleaned_line(text):
    return " ".join(cleaned(text).split())
