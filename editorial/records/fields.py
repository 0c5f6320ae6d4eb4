"""What a record consists of outside the database: which fields of its pages are texts and which facts."""

from functools import cache

from wagtail.fields import RichTextField, StreamField

from practices import models
from practices.choices import Scheme
from practices.draft_citations import HOLDERS
from practices.kinds import KINDS
from practices.models.fact_fields import FACT_SETS

PAGE_TEXTS = ("title", "slug", "seo_title", "search_description")
# Facts that name one row, by the field that holds it: of a vocabulary's scheme, or a form's edition.
SINGLE = {
    "maturity": Scheme.MATURITY,
    "status": Scheme.STATUS,
    "organisation_kind": Scheme.ORGANISATION_KIND,
    "edition": "edition",
}
SET_SCHEMES = {
    "themes": Scheme.THEME,
    "target_groups": Scheme.TARGET,
    "participation_forms": Scheme.PARTICIPATION,
    "thematic_axes": Scheme.AXIS,
    "development_lines": Scheme.DEVELOPMENT_LINE,
    "phases": Scheme.PHASE,
    "territories": "territory",
    "areas": "area",
    "places": "place",
}
# Facts that are rows of their own: {field of the row: what it holds}; "record" a code, "role" a term, "" plain.
ROW_FIELDS = {
    "roles": {"organisation": "record", "role": Scheme.ROLE},
    "related": {"record": "record", "kind": ""},
    "suggestion_choices": {"record": "record", "choice": ""},
    "members": {"organisation": "record"},
}
ROW_MODELS = {name: model for name, (model, _) in HOLDERS.items()}


@cache
def text_names(kind):
    """Fields with the words of one language, in the record's own order."""
    model = KINDS[kind]
    facts = model.fact_names()
    own = [
        field.name
        for field in model._meta.fields
        if field.model in (models.RecordPage, model)
        and field.editable
        and field.name not in facts
        and not field.is_relation
    ]
    return (*PAGE_TEXTS, *own)


def fact_names(kind):
    return KINDS[kind].fact_names()


@cache
def field_of(kind, name):
    return KINDS[kind]._meta.get_field(name)


def is_stream(kind, name):
    return isinstance(field_of(kind, name), StreamField)


def is_rich(kind, name):
    return isinstance(field_of(kind, name), RichTextField)


def is_set(name):
    return name in FACT_SETS


def label_of(kind, name):
    """What the edit form calls it; rows by the words of their panel's summary."""
    from practices.fact_summary import label

    return str(label(KINDS[kind], name))
