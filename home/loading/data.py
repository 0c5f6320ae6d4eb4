"""The data files of the demonstration, with what stands in two files merged by slug."""

import csv
import json
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "demo"
LANGUAGES = ("it", "fr")


@cache
def read(name):
    return json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))


@cache
def glossary_rows():
    with (FOLDER / "glossary.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@cache
def records():
    """Every record, organisations first: roles and actors point to them."""
    details = read("details")
    described = {record["slug"]: record for record in read("practices")["practices"]}
    organisations = [
        _organisation(row, described.pop(row["slug"], None)) for row in read("taxonomies")["organisations"]
    ]
    return [record | details.get(record["slug"], {}) for record in [*organisations, *described.values()]]


def _organisation(row, record):
    """The record of an organisation; where none was written, its name, kind and members are all there is to say."""
    bare = {"slug": row["slug"], "kind": "organisation", "title_it": row["name"], "title_fr": row["gloss_fr"]}
    return (record or bare) | {"organisation_kind": row["kind"], "members": row.get("members", [])}


def original_language(slug):
    states = read("states")
    return "fr" if slug in states["french_originals"] + states["french_only"] else "it"


def languages(slug):
    """The languages a record is published in, the original first."""
    states = read("states")
    if slug in states["french_only"]:
        return ("fr",)
    if slug in states["italian_only"]:
        return ("it",)
    return ("fr", "it") if original_language(slug) == "fr" else LANGUAGES
