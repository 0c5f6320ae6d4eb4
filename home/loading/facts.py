"""The facts of a record, written on the page of its original language."""

from home.loading.data import read
from home.loading.rows import row_of
from practices.choices import RelationKind, Scheme, Stage
from practices.models import Area, FormEdition, Membership, Municipality, RecordRole, RelatedRecord, Term, Territory

TERM_SETS = {
    "themes": (Scheme.THEME, "themes"),
    "target_groups": (Scheme.TARGET, "targets"),
    "thematic_axes": (Scheme.AXIS, "thematic_axes"),
    "development_lines": (Scheme.DEVELOPMENT_LINE, "development_lines"),
    "phases": (Scheme.PHASE, "c4_phases"),
}


def write_facts(page, record):
    page.maturity = _term(Scheme.MATURITY, record.get("maturity"))
    page.status = _term(Scheme.STATUS, record.get("status"))
    page.status_as_of = record.get("status_as_of") or ""
    page.period_start = record.get("period", {}).get("start") or ""
    page.period_end = record.get("period", {}).get("end") or ""
    for field, (scheme, name) in TERM_SETS.items():
        setattr(page, field, _terms(scheme, record.get(name)))
    page.participation_forms = _terms(Scheme.PARTICIPATION, record.get("participation", {}).get("forms"))
    page.territories = _rows(Territory, record.get("territory"))
    page.areas = _rows(Area, record.get("areas"))
    page.places = _places(record.get("place"))
    page.roles = [
        RecordRole(organisation=row_of(row["slug"]), role=_term(Scheme.ROLE, row["role"]), sort_order=order)
        for order, row in enumerate(record.get("organisations", []))
    ]
    page.related = [
        RelatedRecord(record=row_of(slug), kind=_relation(record, slug), sort_order=order)
        for order, slug in enumerate(record.get("related", []))
    ]
    if record["kind"] == "organisation":
        page.organisation_kind = _term(Scheme.ORGANISATION_KIND, record["organisation_kind"])
        page.members = [
            Membership(organisation=row_of(slug), sort_order=order) for order, slug in enumerate(record["members"])
        ]
    card = read("project_card_vercelli")
    if record["slug"] == card["slug"]:
        page.edition = FormEdition.objects.get(key=card["form"]["key"])
        page.stage = Stage.PRELIMINARY


def _term(scheme, key):
    return Term.objects.get(scheme=scheme, key=key) if key else None


def _terms(scheme, keys):
    return [_term(scheme, key) for key in keys or []]


def _rows(model, keys):
    return [model.objects.get(key=key) for key in keys or []]


def _places(place):
    """A place may be two municipalities ("Collegno e Grugliasco")."""
    names = place["name"].split(" e ") if place else []
    return [Municipality.objects.get(label_it=name) for name in names]


def _relation(record, slug):
    applies = slug == read("c4_method")["slug"] and record.get("c4_phases") and record["kind"] != "organisation"
    return RelationKind.APPLIES if applies else RelationKind.RELATED


def fact_data(record):
    """What the facts are made from, for the record's digest."""
    return {name: value for name, value in record.items() if not name.endswith(("_it", "_fr"))}
