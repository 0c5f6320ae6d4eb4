"""Data of a record → values for its pages' fields, with a word on everything that cannot be one."""

from django.core.exceptions import ValidationError
from django.core.validators import validate_slug
from django.db.models import BooleanField, CharField, TextField
from django.utils.dateparse import parse_datetime
from django.utils.translation import pgettext

from editorial.records import reasons
from editorial.records.fields import (
    ROW_FIELDS,
    ROW_MODELS,
    SET_SCHEMES,
    SINGLE,
    fact_names,
    field_of,
    is_rich,
    is_set,
    is_stream,
    text_names,
)
from editorial.records.leaves import Leaves
from editorial.records.problems import Problem
from editorial.records.streams import converted
from practices.kinds import KINDS

ORGANISATIONS = ("roles", "members")
MOST_TEXT = 100_000


class Resolver:
    """For one import. `coming`: {code: kind} of records that the same import makes."""

    def __init__(self, references, coming=None):
        self.references, self.coming = references, coming or {}
        self.leaves = Leaves(references, self.coming)

    def texts(self, kind, language, texts):
        """({field: value}, [Problem])"""
        values, problems = {}, []
        for name, given in texts.items():
            if name in ("published", "made_from"):
                continue
            where = f"texts.{language}.{name}"
            if name not in text_names(kind):
                problems.append(reasons.unknown_field(where))
                continue
            found = []
            values[name] = self._text(kind, name, given, where, found)
            problems += found
        return values, problems

    def _text(self, kind, name, given, where, found):
        field = field_of(kind, name)
        if is_stream(kind, name):
            leaf = self.leaves.reader(where, found)
            try:
                return converted(field.stream_block, given, leaf)
            except KeyError as error:
                found.append(reasons.wrong_shape(f"{where}{error.args[0]}"))
                return []
        if not isinstance(given, str):
            found.append(reasons.wrong_shape(where))
            return ""
        if len(given) > MOST_TEXT:
            found.append(reasons.too_long(where, MOST_TEXT))
        if is_rich(kind, name):
            return self.leaves.rich(given, where, found)
        limit = KINDS[kind].title_limit if name == "title" else field.max_length
        if limit and len(given) > limit:
            found.append(reasons.too_long(where, limit, len(given)))
        if name == "title" and not given.strip():
            found.append(reasons.no_title(where))
        if name == "slug" and given:
            _run(validate_slug, given, where, found)
        return given

    def facts(self, kind, facts):
        values, problems = {}, []
        for name, given in facts.items():
            where = f"facts.{name}"
            if name not in fact_names(kind):
                problems.append(reasons.unknown_field(where))
                continue
            found = []
            values[name] = self._fact(kind, name, given, where, found)
            problems += found
        return values, problems

    def _fact(self, kind, name, given, where, found):
        if name in SINGLE:
            return self._row(SINGLE[name], given, where, found) if given else None
        if is_set(name) or name in ROW_FIELDS:
            if not isinstance(given, list):
                found.append(reasons.wrong_shape(where))
                return []
            if is_set(name):
                return [self._row(SET_SCHEMES[name], each, where, found) for each in dict.fromkeys(map(_key, given))]
            return [self._rows(name, each, number, where, found) for number, each in enumerate(given)]
        return self._plain(kind, name, given, where, found)

    def _row(self, scheme, name, where, found):
        row = self.references.row(scheme, name) if isinstance(name, str) else None
        if row is None:
            found.append(reasons.unknown_term(where, name, self.references.by_name[scheme]))
        elif not getattr(row, "is_active", True):
            found.append(reasons.inactive(where, row))
        return row

    def _rows(self, name, given, number, where, found):
        fields = ROW_FIELDS[name]
        if not isinstance(given, dict) or given.keys() != fields.keys():
            found.append(reasons.wrong_shape(f"{where}[{number + 1}]"))
            return None
        values = {"sort_order": number}
        for field, holds in fields.items():
            value = given[field]
            if holds == "record":
                wanted = "organisation" if name in ORGANISATIONS else ""
                values[f"{field}_id"] = self.leaves.record(value, wanted, where, found)
            elif holds:
                values[field] = self._row(holds, value, where, found) if value else None
            else:
                choices = dict(ROW_MODELS[name]._meta.get_field(field).choices)
                values[field] = value
                if not isinstance(value, str) or value not in choices:
                    found.append(reasons.not_a_choice(where, value, choices))
        return ROW_MODELS[name](**values)

    def _plain(self, kind, name, given, where, found):
        field = field_of(kind, name)
        if name in ("starts_at", "ends_at"):
            return _moment(given, where, found)
        if isinstance(field, BooleanField):
            if not isinstance(given, bool):
                found.append(reasons.wrong_shape(where))
            return given is True
        if given is None and field.null:
            return None
        if not isinstance(field, CharField | TextField):
            return _cleaned(field, given, where, found)
        if not isinstance(given, str):
            found.append(reasons.wrong_shape(where))
            return ""
        if field.choices and given and given not in dict(field.choices):
            found.append(reasons.not_a_choice(where, given, dict(field.choices)))
        if isinstance(field, CharField) and given:
            for validator in field.validators:
                _run(validator, given, where, found)
        return given or (field.default if field.choices and not field.blank else "")


def _key(each):
    return each if isinstance(each, str) else repr(each)


def _run(validator, value, where, found):
    try:
        validator(value)
    except ValidationError as error:
        found.append(Problem(where, " ".join(error.messages)))


def _cleaned(field, given, where, found):
    """A number, a day: as the model's own field understands it."""
    try:
        return field.clean(given, None) if not isinstance(given, dict | list) else field.clean("", None)
    except ValidationError as error:
        found.append(Problem(where, " ".join(error.messages)))
        return None


def _moment(given, where, found):
    if not given:
        return None
    try:
        moment = parse_datetime(given) if isinstance(given, str) else None
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        found.append(
            Problem(
                where, pgettext("tables", "This is no date and time."), pgettext("tables", "Write 2024-05-17 14:30.")
            )
        )
    return moment


def backwards(facts):
    """[Problem] where a period or an event ends before it begins."""
    found = []
    start, end = facts.get("period_start") or "", facts.get("period_end") or ""
    if start and end and end < start[: len(end)]:
        found.append(Problem("facts.period_end", pgettext("form", "The period ends before it begins.")))
    start, end = facts.get("starts_at"), facts.get("ends_at")
    if start and end and parse_datetime(end) < parse_datetime(start):
        found.append(Problem("facts.ends_at", pgettext("form", "The event ends before it begins.")))
    return found
