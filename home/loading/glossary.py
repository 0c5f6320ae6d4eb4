"""The glossary's terms."""

from django.utils.text import slugify

from home.loading.data import glossary_rows
from home.loading.markup import line
from practices.models import GlossaryTerm

EDITORIAL = "redazione"
COLUMNS = ("term", "also", "definition", "note")


def load_glossary(ledger):
    written = 0
    for row in glossary_rows():
        slug = slugify(row["term_it"])[:100]
        values = {
            f"{name}_{language}": line(row[f"{name}_{language}"], language)
            for name in COLUMNS
            for language in ("it", "fr")
        }
        values["is_editorial"] = row["source"] == EDITORIAL
        key = f"glossary/{slug}"
        if not ledger.is_known(key, values):
            GlossaryTerm.objects.update_or_create(slug=slug, defaults=values)
            ledger.note(key, values)
            written += 1
    return written
