"""Territories, municipalities and areas."""

from home.loading.data import read
from home.loading.markup import identifier, line
from practices.models import Area, Municipality, Record, Territory


def load_places(ledger):
    rows = read("taxonomies")
    return (
        _load("territory", rows["territories"], _territory, ledger)
        + _load("municipality", rows["municipalities"], _municipality, ledger)
        + _load("area", rows["areas"], _area, ledger)
    )


def _load(name, rows, write, ledger):
    written = 0
    for row in rows:
        labels = {"label_it": line(row["it"], "it"), "label_fr": line(row["fr"], "fr")}
        key, data = f"{name}/{row['key']}", row | labels
        if not ledger.is_known(key, data):
            write(row, labels)
            ledger.note(key, data)
            written += 1
    return written


def _territory(row, labels):
    parent = Territory.objects.get(key=row["parent"]) if row["parent"] else None
    values = {"key": row["key"], "level": row["level"], "parent": parent, "alcotra": bool(row["alcotra"])}
    Territory.objects.update_or_create(code=row["nuts"], defaults=values | labels)


def _municipality(row, labels):
    province = Territory.objects.get(key=row["province"])
    values = {"province": province, "latitude": str(row["lat"]), "longitude": str(row["lon"])}
    Municipality.objects.update_or_create(key=row["key"], defaults=values | labels)


def _area(row, labels):
    lead = Record.objects.get(translation_key=identifier(row["lead_organisation"]))
    area, _ = Area.objects.update_or_create(key=row["key"], defaults={"kind": row["type"], "lead": lead} | labels)
    area.territories.set(Territory.objects.filter(key__in=row.get("territories") or [row["territory"]]))
    partners = [identifier(slug) for slug in row["partner_organisations"]]
    area.partners.set(Record.objects.filter(translation_key__in=partners))
