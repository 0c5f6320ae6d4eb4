"""The address of a comparison: `?id=` with codes, in whatever shape somebody wrote or pasted them."""

import re
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from practices.models.record import ALPHABET, read_code

FEWEST, MOST = 2, 4
_READ = 60  # values that are looked at
_TOLD = 5  # wrong codes that are named
_CODE = re.compile(f"[{ALPHABET}]{{6}}")
_BETWEEN = re.compile(r"[\s,;+|]+")


@dataclass(frozen=True)
class Asked:
    codes: tuple[str, ...]  # well formed, each once, in order
    wrong: tuple[str, ...]  # what is no code
    only_differences: bool


def asked(parameters) -> Asked:
    """`parameters` is the QueryDict of a request."""
    pieces = [piece for value in parameters.getlist("id")[:_READ] for piece in _BETWEEN.split(value[:400]) if piece]
    codes, wrong = {}, {}
    for piece in pieces[:_READ]:
        code = read_code(piece[:40])
        if _CODE.fullmatch(code):
            codes[code] = True
        else:
            wrong[piece[:12]] = True
    return Asked(tuple(codes), tuple(wrong), parameters.get("diff") == "1")


def named(codes):
    """Some codes for a message, without repeating all that somebody may have pasted."""
    return ", ".join(codes[:_TOLD]) + (" …" if len(codes) > _TOLD else "")


def address(codes, only_differences=False):
    """One address for one comparison, the same codes in both languages."""
    pairs = [("id", code) for code in codes] + ([("diff", "1")] if only_differences else [])
    return f"{reverse('compare')}?{urlencode(pairs)}" if pairs else reverse("compare")
