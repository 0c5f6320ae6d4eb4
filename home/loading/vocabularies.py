"""The vocabularies: terms, by scheme and key."""

from home.loading.data import read
from home.loading.markup import line
from practices.choices import Scheme
from practices.models import Term

# In an order in which broader terms come before the narrower ones.
SCHEMES = {
    Scheme.KIND: "record_kinds",
    Scheme.THEME: "themes",
    Scheme.TARGET: "targets",
    Scheme.MATURITY: "maturity_stages",
    Scheme.STATUS: "project_statuses",
    Scheme.PROGRAMME: "funding_programmes",
    Scheme.PARTICIPATION: "participation_forms",
    Scheme.RESOURCE: "resource_kinds",
    Scheme.ROLE: "organisation_roles",
    Scheme.ORGANISATION_KIND: "organisation_kinds",
    Scheme.PHASE_GROUP: "c4_groups",
    Scheme.PHASE: "c4_phases",
    Scheme.AXIS: "thematic_axes",
    Scheme.OBJECTIVE: "system_objectives",
    Scheme.DEVELOPMENT_LINE: "development_lines",
    Scheme.THREE_S: "three_s",
}


def load_terms(ledger):
    written = 0
    for scheme, name in SCHEMES.items():
        for number, row in enumerate(read("taxonomies")[name], start=1):
            values = _values(row, row.get("order", number))
            parent = (Scheme.PHASE_GROUP, row["group"]) if "group" in row else (scheme, row.get("parent"))
            key, data = f"term/{scheme}/{row['key']}", [values, parent[1]]
            if ledger.is_known(key, data):
                continue
            broader = Term.objects.get(scheme=parent[0], key=parent[1]) if parent[1] else None
            Term.objects.update_or_create(scheme=scheme, key=row["key"], defaults=values | {"parent": broader})
            ledger.note(key, data)
            written += 1
    return written


def _values(row, order):
    return {
        "label_it": line(row["it"], "it"),
        "label_fr": line(row["fr"], "fr"),
        "plural_it": line(row.get("it_plural"), "it"),
        "plural_fr": line(row.get("fr_plural"), "fr"),
        "description_it": line(row.get("description_it"), "it"),
        "description_fr": line(row.get("description_fr"), "fr"),
        "order": order,
    }
