"""The glossary as a service takes it: one wording, one equivalent."""

from language.glossary_match import variants
from practices.models import GlossaryTerm


def pairs(source: str, target: str) -> list[tuple[str, str]]:
    """[(wording, equivalent)], each wording once; terms without a plain equivalent are left out."""
    found = {}
    for row in GlossaryTerm.objects.order_by("slug"):
        equivalents = variants(getattr(row, f"term_{target}"), target)
        for wording in variants(getattr(row, f"term_{source}"), source):
            if equivalents and "\t" not in wording + equivalents[0]:
                found.setdefault(wording, equivalents[0])
    return sorted(found.items())
