"""The facts moved from the page that was the original to the one that becomes it. In memory: nothing is saved here."""

import copy

from modelcluster.fields import ParentalManyToManyField
from wagtail.fields import StreamField


def move_facts(old, new):
    for name in new.fact_names():
        field = new._meta.get_field(name)
        if isinstance(field, ParentalManyToManyField):
            setattr(new, name, list(getattr(old, name).all()))
            setattr(old, name, [])
        elif field.one_to_many:
            rows = [copy.copy(row) for row in getattr(old, name).all()]
            for row in rows:
                row.pk = None
                setattr(row, field.field.name, new)
            getattr(new, name).set(rows)
            getattr(old, name).set([])
        else:
            setattr(new, name, getattr(old, name))
            setattr(old, name, field.get_default())
    for field in new._meta.get_fields():
        if isinstance(field, StreamField):
            setattr(new, field.name, _with_facts(field, getattr(old, field.name), getattr(new, field.name)))


def _with_facts(field, old, new):
    """The blocks of the new original in the old one's order, with the amounts and numbers that stood in the old one's."""
    own = {raw["id"]: raw for raw in new.get_prep_value()}
    found = []
    for block, raw in zip(old, old.get_prep_value(), strict=True):
        facts = getattr(block.block, "facts", ())
        mine = own.pop(raw["id"], None)
        if mine is None:
            # A block without words needs no translation, so there may be none.
            if facts and not any(value for key, value in raw["value"].items() if key not in facts):
                found.append(raw)
            continue
        if facts:
            mine = mine | {"value": mine["value"] | {key: raw["value"].get(key) for key in facts}}
        found.append(mine)
    return field.stream_block.to_python([*found, *own.values()])
