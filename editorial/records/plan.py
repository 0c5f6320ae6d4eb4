"""What an import would do, row by row: the dry run. Nothing is written here."""

import hashlib
import json
import re
from dataclasses import dataclass, field

from editorial.personal_data import personal_data
from editorial.records import refusals
from editorial.records.differences import changes, has_shape, names_of, part_of, title_of, uuid_of, words_of
from editorial.records.resolving import Resolver, backwards
from language.analysis import LANGUAGES
from language.folding import fold
from practices.kinds import KINDS
from practices.models import Record
from practices.models.record import ALPHABET

CREATE, UPDATE, SAME, REFUSED = "create", "update", "same", "refused"
NAMES = {"code", "key", "kind", "original_language", "withdrawn_reason", "texts", "facts"}
CODE = re.compile(f"[{ALPHABET}]{{6}}")


@dataclass
class Given:
    """One record as a file says it. `data` holds only what the file speaks of."""

    number: int
    data: dict
    problems: list = field(default_factory=list)
    may_name_code: bool = True  # a table never invents codes
    digest: str = ""
    places: dict = field(default_factory=dict)  # {"facts.themes": "F · Tematiche"}, the columns of a table

    def __post_init__(self):
        text = json.dumps(self.data, sort_keys=True, ensure_ascii=False, default=str)
        self.digest = self.digest or hashlib.sha256(text.encode()).hexdigest()


@dataclass
class PlannedRow:
    given: Given
    action: str
    code: str = ""
    title: str = ""
    changes: list = field(default_factory=list)  # "facts.themes", "texts.it.title", …
    problems: list = field(default_factory=list)
    personal: list = field(default_factory=list)

    @property
    def number(self):
        return self.given.number

    @property
    def kind(self):
        return self.given.data.get("kind", "")

    @property
    def errors(self):
        return [each for each in self.problems if not each.is_notice]


@dataclass
class Plan:
    rows: list

    def having(self, *actions):
        return [row for row in self.rows if row.action in actions]

    @property
    def is_whole(self):
        return not self.having(REFUSED)

    @property
    def writes(self):
        return self.having(CREATE, UPDATE)


def planned(givens, known) -> Plan:
    return Plan(_Planner(givens, known).rows())


def codes_in(givens):
    return [given.data["code"] for given in givens if isinstance(given.data.get("code"), str)]


class _Planner:
    def __init__(self, givens, known):
        self.givens, self.known = givens, known
        coming = {
            given.data["code"]: given.data["kind"]
            for given in givens
            if given.may_name_code
            and isinstance(given.data.get("code"), str)
            and given.data["code"] not in known.records
            and given.data.get("kind") in KINDS
        }
        self.resolver = Resolver(known.references, coming)
        self.before = known.made_before([given.digest for given in givens if not given.data.get("code")])
        self.titles = known.titles()
        self.keys = dict(Record.objects.filter(translation_key__in=self._keys()).values_list("translation_key", "code"))
        self.seen = {}

    def _keys(self):
        return filter(None, (uuid_of(given.data.get("key")) for given in self.givens))

    def rows(self):
        return [self._row(given) for given in self.givens]

    def _row(self, given):
        data, code = given.data, given.data.get("code")
        row = PlannedRow(given, REFUSED, code if isinstance(code, str) else "", title_of(data))
        row.problems = list(given.problems)
        row.problems += [refusals.unknown_name(name) for name in sorted(data.keys() - NAMES)]
        if not has_shape(data):
            row.problems.append(refusals.not_a_record())
            return row
        twin = self.seen.setdefault(code or given.digest, given.number)
        if twin != given.number:
            row.problems.append(refusals.twice(code, twin))
            return row
        record = self.known.records.get(code) if code else None
        if record is None:
            self._new(row, data, code)
        else:
            self._changed(row, data, record)
        if row.errors:
            row.action = REFUSED
        return row

    def _new(self, row, data, code):
        if code is None and row.given.digest in self.before:
            row.action, row.code = SAME, self.before[row.given.digest]
            return
        row.action = CREATE
        if code is not None and not row.given.may_name_code:
            row.problems.append(refusals.unknown_code(code))
            return
        kind, language = data.get("kind"), data.get("original_language")
        if code is not None:
            row.problems += self._code_problems(code, data)
        if kind not in KINDS:
            row.problems.append(refusals.no_kind(kind))
            return
        if language not in LANGUAGES or language not in data.get("texts", {}):
            row.problems.append(refusals.no_original(language))
            return
        if not data["texts"][language].get("title"):
            row.problems.append(refusals.no_title(f"texts.{language}.title"))
        self._check(row, kind, data.get("texts", {}), data.get("facts", {}))
        row.problems += backwards(data.get("facts", {}))
        for each in data["texts"]:
            if not self.known.may_make(kind, each):
                row.problems.append(refusals.may_not_make(kind, each))
            row.problems += self._slug_problems(kind, each, data)
        other = self.titles.get(fold(row.title))
        if other and other != code:
            row.problems.append(refusals.same_title(other))
        row.changes = names_of(data)

    def _code_problems(self, code, data):
        if not CODE.fullmatch(code):
            yield refusals.odd_code(code)
        key = uuid_of(data.get("key"))
        if data.get("key") is not None and key is None:
            yield refusals.odd_key()
        elif key in self.keys:
            yield refusals.other_code(self.keys[key])

    def _slug_problems(self, kind, language, data):
        slug, key = data["texts"][language].get("slug"), str(data.get("key"))
        holder = self.known.slugs(kind, language).get(slug) if slug else None
        if holder and str(holder) != key:
            yield refusals.slug_taken(f"texts.{language}.slug", slug)
        elif slug:
            self.known.slugs(kind, language)[slug] = key

    def _changed(self, row, data, record):
        row.action, row.code = SAME, record.code
        current = self.known.data.get(record.code)
        key = uuid_of(data.get("key"))
        if current is None:
            row.problems.append(refusals.may_not_change(record.code))
            return
        row.title = row.title or title_of(current)
        if key and key != record.translation_key:
            row.problems.append(refusals.foreign_code(record.code))
        if data.get("kind") not in (None, record.kind):
            row.problems.append(refusals.other_kind(record.kind))
        if data.get("original_language") not in (None, current["original_language"]):
            row.problems.append(refusals.other_original(current["original_language"]))
        if row.errors:
            return
        row.changes = changes(data, current)
        if not row.changes:
            row.problems = [each for each in row.problems if not each.is_notice]
            return
        row.action = UPDATE
        self._check_changes(row, data, record, current)

    def _check_changes(self, row, data, record, current):
        texts, facts = part_of(data, row.changes)
        original = current["original_language"]
        for language in {*texts, *([original] if facts else [])}:
            if language not in self.known.pages[record.pk]:
                if not row.given.may_name_code:
                    row.problems.append(refusals.not_translated(language))
                elif not self.known.may_make(record.kind, language) or not self.known.may_change(record, original):
                    row.problems.append(refusals.may_not_make(record.kind, language))
            elif not self.known.may_change(record, language):
                row.problems.append(refusals.may_not_change(record.code))
            elif self.known.is_locked(record, language):
                row.problems.append(refusals.locked(record.code))
            if "slug" in texts.get(language, {}):
                row.problems += self._slug_problems(record.kind, language, data | {"key": record.translation_key})
        self._check(row, record.kind, texts, facts)
        row.problems += backwards(current.get("facts", {}) | facts)

    def _check(self, row, kind, texts, facts):
        for language, part in texts.items():
            row.problems += self.resolver.texts(kind, language, part)[1]
        row.problems += self.resolver.facts(kind, facts)[1]
        row.personal = personal_data("\n".join(words_of(texts)))
