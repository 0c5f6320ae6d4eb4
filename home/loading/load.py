"""The steps of a load, in the order in which each needs the ones before."""

from wagtail.models import Locale

from home.loading.card import load_edition
from home.loading.glossary import load_glossary
from home.loading.ledger import Ledger
from home.loading.pages import load_pages
from home.loading.places import load_places
from home.loading.records import load_records
from home.loading.rows import load_rows
from home.loading.vocabularies import load_terms
from practices.models import ContentVersion, Suggestion
from practices.related.keeping import keep_all
from search.outbox import postponed


def load(say):
    """Write what changed since the last load, telling `say` each step."""
    ledger, before = Ledger(), ContentVersion.current()
    for language in ("it", "fr"):
        Locale.objects.get_or_create(language_code=language)
    steps = {
        "Codes of the records": load_rows,
        "Vocabularies": lambda: load_terms(ledger),
        "Territories, municipalities, areas": lambda: load_places(ledger),
        "Glossary": lambda: load_glossary(ledger),
        "Official form": lambda: load_edition(ledger),
        "Home, lists and text pages": lambda: load_pages(ledger),
        "Records": lambda: load_records(ledger, say),
        "Related records": lambda: relate(before),
    }
    with postponed(is_patient=True):  # indexed once at the end, not record by record
        for number, (name, step) in enumerate(steps.items(), start=1):
            say(f"{number}/{len(steps)} {name} …")
            written = step()
            say(f"{number}/{len(steps)} {name}: {f'{written} written' if written else 'nothing new'}.")


def relate(before):
    """Each publication related what was there then; anew, now that everything is there."""
    if ContentVersion.current() == before and Suggestion.objects.exists():
        return 0
    count = keep_all()
    ContentVersion.bump()
    return count
