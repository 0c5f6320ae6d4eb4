"""What a form was sent of rows to choose from is read once for all its fields and lines, and not asked for again."""

from collections import defaultdict

from django.db.models import AutoField, ForeignKey, QuerySet
from django.forms import ModelChoiceField


class ReadAtOnce(QuerySet):
    """Answers what a field of choices asks by key from `held`: {primary key: row}."""

    held = {}

    @classmethod
    def of(cls, queryset, held):
        rows = cls(queryset.model, queryset.query.chain(), queryset._db, queryset._hints)
        rows.held = held
        return rows

    def _clone(self):
        clone = super()._clone()
        clone.held = self.held
        return clone

    def get(self, *args, **kwargs):
        asked = kwargs.get("pk", kwargs.get(self.model._meta.pk.name))
        if args or len(kwargs) != 1 or asked is None:
            return super().get(*args, **kwargs)
        row = self.held.get(_key(asked))
        if row is None:
            raise self.model.DoesNotExist
        return row

    def filter(self, *args, **kwargs):
        rows = super().filter(*args, **kwargs)
        if not args and kwargs.keys() == {"pk__in"}:
            asked = set(map(_key, kwargs["pk__in"]))
            rows._result_cache = [row for key, row in self.held.items() if key in asked]
        return rows


class LeavesFetched:
    """For model forms: a row that a field of choices has found is not looked for a second time by the model."""

    _is_first = False

    def _post_clean(self):
        self._is_first = True  # Only for the fields' own checks: uniqueness needs every field.
        super()._post_clean()

    def _get_validation_exclusions(self):
        exclude = super()._get_validation_exclusions()
        if self._is_first:
            self._is_first = False
            exclude |= {
                field.name
                for field in self.instance._meta.fields
                if isinstance(field, ForeignKey) and isinstance(self.fields.get(field.name), ModelChoiceField)
            }
        return exclude


def read_at_once(forms):
    """One query for each list of choices that these bound forms have in common; the vocabularies are in memory."""
    asked = defaultdict(list)
    for form in forms:
        for name, field in form.fields.items():
            if not isinstance(field, ModelChoiceField) or field.disabled:
                continue
            rows, key = field.queryset, field.queryset.model._meta.pk
            if field.to_field_name in (None, key.name) and isinstance(key, AutoField) and not rows.query.is_empty():
                sent = field.widget.value_from_datadict(form.data, form.files, form.add_prefix(name))
                keys = set(map(_key, sent if isinstance(sent, list | tuple) else [sent])) - {None}
                asked[(rows.model, str(rows.query))].append((field, keys))
    for fields in asked.values():
        held = _held(fields[0][0], set().union(*(keys for _, keys in fields)))
        for field, _ in fields:
            field.queryset = ReadAtOnce.of(field.queryset, held)


def _held(field, keys):
    from practices.vocabulary import vocabulary  # it reads the models

    rows, scheme = vocabulary().rows(field.queryset.model), getattr(field, "scheme", None)
    if scheme is not None:
        return {key: row for key, row in rows.items() if row.scheme == scheme}
    if rows is not None and not field.queryset.query.where:
        return rows
    return field.queryset.in_bulk(keys) if keys else {}


def _key(value):
    """A whole number as sent or as it is; None for anything else."""
    text = str(getattr(value, "pk", value))
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else None
