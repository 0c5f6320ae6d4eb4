"""The texts of one record in one language, as the values of its page's fields."""

import re

from django.utils.text import slugify

from home.loading.blocks import streams
from home.loading.card import card_texts
from home.loading.chapters import split_chapters
from home.loading.markup import line, rich
from home.loading.method import described_phases, method_texts

LINES = {"title": "title", "summary": "summary"}
RICH = {
    "need": "problem",
    "results": "results",
    "expected_results": "expected_results",
    "evidence": "evidence_of_success",
    "sustainability": "sustainability",
    "transferability": "transferability",
}
SLUG_LENGTH = 80
DOTTED = re.compile(r"(?<=\w\w)\.(?=\w\w)")
DANGLING = re.compile(r"(-\w{1,3})+$")


def texts(record, language):
    record = method_texts(record)
    values = {field: line(record.get(f"{name}_{language}"), language) for field, name in LINES.items()}
    values |= {field: rich(record.get(f"{name}_{language}"), language) for field, name in RICH.items()}
    values["slug"] = _slug(record, language)
    values["period_note"] = line(record.get("period", {}).get(f"note_{language}"), language)
    values["participation"] = rich(record.get("participation", {}).get(language), language)
    chapters, record = split_chapters(record, language)
    values |= streams(record, language) | chapters
    if record.get("idea"):
        values["idea"] = rich(record["idea"][language], language)
    if record["kind"] == "method":
        values["described_phases"] = described_phases(record, language)
    if record["kind"] == "event":
        values["venue"] = line(record.get(f"venue_{language}"), language)
    return values | card_texts(record, language)


def _slug(record, language):
    """Italian addresses keep the data's slug; French ones are made of the French title, whole words, none dangling."""
    if language == "it":
        return record["slug"]
    slug = slugify(DOTTED.sub("-", record["title_fr"].replace("'", " ")))
    if len(slug) <= SLUG_LENGTH:
        return slug
    return DANGLING.sub("", slug[: SLUG_LENGTH + 1].rpartition("-")[0])


def earlier(record):
    """A record as it was before its last section was written: what an out-of-date translation was made from."""
    return record | {"sections": record["sections"][:-1]}
