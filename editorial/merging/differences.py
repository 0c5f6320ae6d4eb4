"""What two records say otherwise, and what goes over from the one to the other by somebody's choice."""

import hashlib
import json
from dataclasses import dataclass

from editorial.records.export import data_of, page_contents
from editorial.records.fields import ROW_FIELDS, is_set

KEEP, TAKE, BOTH = "keep", "take", "both"
NOT_MERGED = ("slug", "published", "made_from")


@dataclass(frozen=True)
class Difference:
    """A field that the two records fill in differently; `path` as in `editorial.records.format`."""

    path: str
    kept: object
    other: object

    @property
    def name(self):
        return self.path.rpartition(".")[2]

    @property
    def can_join(self):
        return isinstance(self.kept, list)


def data_for_merging(records, references):
    """[data of a record as `editorial.records.format` has it, its drafts before what is public] for each of `records`."""
    contents = page_contents(records)
    return [data_of(record, contents[record.pk], references) for record in records]


def digest_of(*data):
    """By which a form knows that what it showed is still so; 64 hexadecimal digits."""
    return hashlib.sha256(json.dumps(data, sort_keys=True, default=str).encode()).hexdigest()


def differences(survivor, loser):
    """[Difference] of the data of two records; what the loser does not fill in is nothing to choose."""
    found = []
    for name, value in loser.get("facts", {}).items():
        own = survivor.get("facts", {}).get(name)
        if value and value != own:
            found.append(Difference(f"facts.{name}", own, value))
    for language in survivor["texts"].keys() & loser["texts"].keys():
        for name, value in loser["texts"][language].items():
            own = survivor["texts"][language].get(name)
            if value and value != own and name not in NOT_MERGED:
                found.append(Difference(f"texts.{language}.{name}", own, value))
    return found


def chosen_data(found, choices, survivor, loser_code):
    """The part of a record's data that goes over, by `choices`: {path: KEEP, TAKE or BOTH}."""
    data = {"code": survivor["code"], "facts": {}, "texts": {}}
    for each in found:
        choice = choices.get(each.path, KEEP)
        if choice == KEEP or (choice == BOTH and not each.can_join):
            continue
        value = joined(each) if choice == BOTH else each.other
        if each.name in ROW_FIELDS:
            value = [row for row in value if survivor["code"] not in row.values() and loser_code not in row.values()]
        part, *rest = each.path.split(".")
        target = data["facts"] if part == "facts" else data["texts"].setdefault(rest[0], {})
        target[each.name] = value
    return data


def joined(each):
    kept = list(each.kept or [])
    ids = {block.get("id") for block in kept if isinstance(block, dict)}
    for value in each.other:
        if value in kept or (isinstance(value, dict) and value.get("id") in ids and "id" in value):
            continue
        kept.append(value)
    return sorted(kept) if is_set(each.name) else kept
