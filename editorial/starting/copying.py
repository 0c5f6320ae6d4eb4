"""A record as the start of another: what was chosen comes along, never its code, history or translations."""

import json
import uuid

from django.db import models
from django.utils.translation import pgettext_lazy
from wagtail.fields import StreamField

from practices.models import RecordPage, RecordRole, RelatedRecord
from practices.models.fact_fields import FACT_SETS, FACTS
from practices.models.organisation import Membership
from practices.public import is_public

PARTS = (
    ("texts", pgettext_lazy("copy record", "the texts")),
    ("facts", pgettext_lazy("copy record", "the facts: themes, target groups, places, period, funding …")),
    (
        "relations",
        pgettext_lazy(
            "copy record", "who and what it is linked to: organisations, related records, contacts, links, sources"
        ),
    ),
    ("media", pgettext_lazy("copy record", "images and attachments")),
)
HISTORY = ("updates", "maturity_path")
FACT_TEXTS = ("funding", "period_note")
LINKED = ("actors", "contacts", "links", "sources")
ROWS = {"roles": RecordRole, "related": RelatedRecord, "members": Membership}


def readable(page, user):
    """The version of a page that a person may take from: its newest draft, else what is public; None for neither."""
    page = page.specific
    if page.permissions_for_user(user).can_edit():
        return page.get_latest_revision_as_object()
    return page if is_public(page) else None


def copy_record(source, original, parts, title, parent, user):
    """An unsaved draft for `parent`. `source` holds the words, `original` the facts, both as the person may read them."""
    page = type(source)(title=title, locale=parent.locale, live=False, owner=user)
    for name in fields_of(type(source), parts):
        setattr(page, name, fresh(source, name))
    if "texts" in parts and hasattr(original, "edition"):
        page.edition = original.edition  # without it the answers would stand in no section
    if "facts" in parts:
        take_facts(page, original)
    if "relations" in parts:
        take_rows(page, original)
    return page


def fields_of(model, parts):
    """Names of the text fields that the chosen parts are made of."""
    of_part = {"media": ("media",), "relations": LINKED, "facts": FACT_TEXTS}
    taken = {*HISTORY, *(name for names in of_part.values() for name in names), *model.fact_names()}
    names = {name for part in parts for name in of_part.get(part, ())}
    if "texts" in parts:
        names |= {field.name for field in model._meta.get_fields() if is_text(field)} - taken
    return sorted(names)


def is_text(field):
    ours = field.concrete and field.model._meta.app_label == RecordPage._meta.app_label and field.editable
    return ours and isinstance(field, (models.TextField, models.CharField, StreamField))


def fresh(source, name):
    value = getattr(source, name)
    if not isinstance(source._meta.get_field(name), StreamField):
        return value
    return json.dumps(with_new_ids(list(value.get_prep_value())))


def with_new_ids(value):
    """Blocks are told apart by their ids: those of a copy are others."""
    if isinstance(value, list):
        return [with_new_ids(each) for each in value]
    if not isinstance(value, dict):
        return value
    copied = {key: with_new_ids(each) for key, each in value.items()}
    return copied | {"id": str(uuid.uuid4())} if {"type", "value", "id"} <= value.keys() else copied


def take_facts(page, original):
    for name in (*FACTS, *type(page).own_facts):
        if name not in ROWS:
            setattr(page, name, getattr(original, name))
    for name in FACT_SETS:
        setattr(page, name, list(getattr(original, name).all()))


def take_rows(page, original):
    for name, model in ROWS.items():
        if hasattr(original, name):
            kept = [field.attname for field in model._meta.concrete_fields if field.name not in ("id", "page")]
            rows = [model(**{each: getattr(row, each) for each in kept}) for row in getattr(original, name).all()]
            setattr(page, name, rows)
