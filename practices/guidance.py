"""What the edit form says beside each field: what belongs there, and a good example, in the editor's language."""

import json
from functools import cache
from pathlib import Path

from django.utils.functional import lazy
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import pgettext

from practices.interface_language import interface_language

FILE = Path(__file__).with_name("guidance.json")


@cache
def guidance():
    """{field: {"help_it", "example_it", "help_fr", "example_fr"}}"""
    return json.loads(FILE.read_text(encoding="utf-8"))


def said(name):
    side = interface_language()
    words = guidance()[name]
    example = pgettext("guidance", "Example:")
    line = '{} <span class="guidance-example"><span>{}</span> {}</span>'
    return format_html(line, words[f"help_{side}"], example, words[f"example_{side}"])


help_of = lazy(said, SafeString)
