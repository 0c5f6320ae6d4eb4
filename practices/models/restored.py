"""A page as a version of it says: what it points to is looked for once per model, not once per row."""

from collections import defaultdict

from django.db import models
from modelcluster.models import get_all_child_m2m_relations, get_all_child_relations

# What Wagtail takes from the page itself and never from the version, and so need not be looked for.
OF_THE_PAGE = ("content_type", "locale", "latest_revision", "owner", "locked_by", "alias_of", "record")
PARENT = "_cached_parent_obj"  # treebeard's; the version of a page stands where the page stands


class RestoredAtOnce:
    """A mixin of a page."""

    def with_content_json(self, content):
        page = super().with_content_json({name: each for name, each in content.items() if name not in OF_THE_PAGE})
        if PARENT in self.__dict__:
            page.__dict__[PARENT] = self.__dict__[PARENT]
        return page

    @classmethod
    def from_serializable_data(cls, data, check_fks=True, strict_fks=False):
        if check_fks:
            data = standing(cls, data, strict_fks)
        if data is None:
            return None
        sets = {field.name: field.related_model for field in get_all_child_m2m_relations(cls) if field.name in data}
        single = {name: each for name, each in data.items() if name not in sets}
        page = super().from_serializable_data(single, check_fks=False, strict_fks=strict_fks)
        rows = found([(model, key) for name, model in sets.items() for key in data[name]])
        for name, model in sets.items():
            setattr(page, name, [row for key, row in rows[model].items() if key in data[name]])
        return page


def standing(model, data, is_strict=False):
    """`data` without what is gone: a key nulled or a row left out; None where all of it is.

    As modelcluster has it, but a draft also opens where its row points to what was protected only from published rows.
    """
    return _standing(model, data, found([(field.related_model, key) for field, key in _keys(model, data)]), is_strict)


def found(wanted):
    """{model: {primary key: row}} of [(model, key)], in each model's own order; vocabularies without a query."""
    from practices.vocabulary import vocabulary  # it reads the models

    keys = defaultdict(set)
    for model, key in wanted:
        keys[model].add(key)
    rows = defaultdict(dict)
    for model, some in keys.items():
        held = vocabulary().rows(model)
        there = model._default_manager.filter(pk__in=some) if held is None else held.values()
        rows[model] = {row.pk: row for row in there if row.pk in some}
    return rows


def _keys(model, data, parent=""):
    yield from _own_keys(model, data, parent)
    for relation in get_all_child_relations(model):
        for row in data.get(relation.get_accessor_name()) or []:
            yield from _keys(relation.related_model, row, relation.field.name)


def _own_keys(model, data, parent):
    """(field, key). A row's key of its page is none: it is hung on the page restored, whatever it says."""
    for field in model._meta.fields:
        is_foreign = isinstance(field.remote_field, models.ManyToOneRel) and field.name != parent
        if is_foreign and data.get(field.name) is not None:
            yield field, field.target_field.to_python(data[field.name])


def _standing(model, data, rows, is_strict, parent=""):
    kept = dict(data)
    for field, key in _own_keys(model, data, parent):
        on_delete = field.remote_field.on_delete
        if key in rows[field.related_model] or on_delete is models.DO_NOTHING:
            continue
        if is_strict and (on_delete is models.CASCADE or not field.null):
            return None
        kept[field.name] = None
    for relation in get_all_child_relations(model):
        name = relation.get_accessor_name()
        if kept.get(name):
            below = [_standing(relation.related_model, row, rows, True, relation.field.name) for row in kept[name]]
            kept[name] = [row for row in below if row is not None]
    return kept
