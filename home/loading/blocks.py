"""The StreamField values of a record in one language."""

from home.loading.markup import line, rich, stream
from home.loading.rows import row_of


def streams(record, language):
    """Every stream that the data speaks of; the others keep their empty value."""
    values = {
        "target_detail": ("item", [_target(row, language) for row in record.get("target_groups", [])]),
        "steps": ("step", [_text(row, language) for row in record.get("actions", [])]),
        "sections": ("section", [_section(row, language) for row in record.get("sections", [])]),
        "actors": ("actor", [_actor(row, language) for row in record.get("actors", [])]),
        "resources": ("resource", [_resource(row, language) for row in record.get("resources", [])]),
        "funding": ("grant", [_grant(row, language) for row in record.get("funding", [])]),
        "figures": ("figure", [_figure(row, language) for row in record.get("figures", [])]),
        "enabling": ("item", [_text(row, language) for row in record.get("conditions_enabling", [])]),
        "hindering": (
            "item",
            [_text(row, language) | {"overcome": ""} for row in record.get("conditions_hindering", [])],
        ),
        "contacts": ("contact", [_contact(row, language) for row in record.get("contacts", [])]),
        "links": ("link", [_link(row, language) for row in record.get("links", [])]),
        "sources": ("source", _sources(record.get("source"))),
    }
    return {field: stream(record["slug"], field, block, rows) for field, (block, rows) in values.items()}


def _text(row, language):
    return {"text": line(row[language], language)}


def _target(row, language):
    return {"target": row.get("key", "")} | _text(row, language)


def _section(row, language):
    return {
        "heading": line(row[f"heading_{language}"], language),
        "text": rich(row[f"body_{language}"], language),
    }


def _actor(row, language):
    """An organisation with a record is named by it."""
    code = row_of(row["slug"]).code if "slug" in row else ""
    return {
        "organisation": code,
        "name": "" if code else line(row[f"name_{language}"], language),
        "role": line(row.get(f"role_{language}"), language),
    }


def _resource(row, language):
    amount = row.get("amount_eur")
    facts = {"kind": row["kind"], "amount": str(amount) if amount else None, "unit": "EUR" if amount else ""}
    return facts | _text(row, language)


def _grant(row, language):
    note = line(row.get(f"note_{language}"), language)
    return {"programme": row["programme"], "amount": None, "year": None, "note": note}


def _figure(row, language):
    facts = {"value": str(row["value"]), "qualifier": row["qualifier"], "date": ""}
    return facts | {"label": line(row[language], language), "source": ""}


def _contact(row, language):
    facts = {name: row.get(name) or "" for name in ("address", "phone", "email")}
    return {"label": line(row[f"label_{language}"], language)} | facts


def _link(row, language):
    return {"url": row["url"], "label": line(row[f"label_{language}"], language)}


def _sources(source):
    """A source keeps its own title, and that title's own language."""
    if not source:
        return []
    dates = {"date": source.get("source_date") or "", "updated": source.get("source_updated") or "", "url": ""}
    others = [{"title": line(title, "it"), "date": "", "updated": "", "url": ""} for title in source.get("also", [])]
    return [{"title": line(source["source_title"], "it")} | dates, *others]
