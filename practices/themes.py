"""Themes and territories with the number of public records of each."""

from collections import Counter

from django.http import Http404

from language.ordering import sort_key
from practices.models import RecordPage
from practices.models.kept import kept
from practices.public import public_originals
from practices.vocabulary import vocabulary


def theme_named(key):
    term = vocabulary().term("theme", key)
    if term is None:
        raise Http404
    return term


def theme_index():
    """[(term, number of records)] by label, themes without a record left out."""
    counts = kept("records of themes", theme_counts)
    terms = sorted(vocabulary().scheme("theme"), key=lambda term: sort_key(term.label))
    return [(term, counts[term.pk]) for term in terms if counts[term.pk]]


def theme_counts():
    through = RecordPage.themes.through.objects
    return Counter(through.filter(recordpage__in=public_originals()).values_list("term_id", flat=True))


def territory_counts():
    """{territory pk: number of records}: a region counts the records of its provinces once each."""
    words = vocabulary()
    through = RecordPage.territories.through.objects.filter(recordpage__in=public_originals())
    lines = {pk: [each.pk for each in words.lineage(territory)] for pk, territory in words.territories.items()}
    records = {}
    for page_id, territory_id in through.values_list("recordpage_id", "territory_id"):
        for ancestor in lines[territory_id]:
            records.setdefault(ancestor, set()).add(page_id)
    return {pk: len(pages) for pk, pages in records.items()}


def territory_ids(territory):
    """A territory and everything inside it."""
    words = vocabulary()
    return [each.pk for each in words.territories.values() if territory in words.lineage(each)]


def territory_index():
    """{"territories": [(territory, records)]} for the tiles and the list: provinces and départements, then regions."""
    counts = kept("records of territories", territory_counts)
    rows = [(each, counts.get(each.pk, 0)) for each in vocabulary().territories.values()]
    return {
        "provinces": [row for row in rows if row[0].level == 3],
        "regions": [row for row in rows if row[0].level in (1, 2)],
    }
