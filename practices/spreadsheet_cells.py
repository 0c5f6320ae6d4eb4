"""Cells that a spreadsheet would take for a formula: disarmed when written, the same again when read."""

STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠")
MARK = "'"


def guarded(text):
    """`'` in front of what a spreadsheet might run, and of what already looks disarmed."""
    bare = text.lstrip(MARK)
    return MARK + text if bare.startswith(STARTS) else text


def unguarded(text):
    bare = text.lstrip(MARK)
    return text[1:] if text.startswith(MARK) and bare.startswith(STARTS) else text
