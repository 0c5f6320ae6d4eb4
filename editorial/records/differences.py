"""One record's data beside another's: what differs, what it is called, what it says."""

import re
from uuid import UUID

from language.analysis import LANGUAGES


def changes(data, current):
    """Names of what differs; of what only `data` knows, everything."""
    found = []
    for name, value in data.get("facts", {}).items():
        if current.get("facts", {}).get(name) != value:
            found.append(f"facts.{name}")
    for language, part in data.get("texts", {}).items():
        known = current["texts"].get(language, {})
        for name, value in part.items():
            if name not in ("published", "made_from") and known.get(name) != value:
                found.append(f"texts.{language}.{name}")
    return found


def part_of(data, names):
    """(texts, facts) of `data` that are among the names of changes."""
    facts = {name: value for name, value in data.get("facts", {}).items() if f"facts.{name}" in names}
    texts = {}
    for language, part in data.get("texts", {}).items():
        kept = {name: value for name, value in part.items() if f"texts.{language}.{name}" in names}
        if kept:
            texts[language] = kept
    return texts, facts


def names_of(data):
    texts = [
        f"texts.{language}.{name}" for language, part in data.get("texts", {}).items() for name in part if part[name]
    ]
    return [*(f"facts.{name}" for name, value in data.get("facts", {}).items() if value), *texts]


def title_of(data):
    texts = data.get("texts")
    if not isinstance(texts, dict):
        return ""
    own = [texts.get(data.get("original_language")), *texts.values()]
    titles = [each.get("title") for each in own if isinstance(each, dict)]
    return next((each for each in titles if isinstance(each, str) and each), "")


def has_shape(data):
    texts, facts = data.get("texts", {}), data.get("facts", {})
    are_texts = isinstance(texts, dict) and all(
        name in LANGUAGES and isinstance(part, dict) for name, part in texts.items()
    )
    are_names = all(
        isinstance(data.get(name, ""), str) for name in ("code", "kind", "original_language", "key", "withdrawn_reason")
    )
    return are_texts and are_names and isinstance(facts, dict) and data.get("code") != ""


def words_of(value):
    if isinstance(value, str):
        yield re.sub(r"<[^>]+>", " ", value)
    elif isinstance(value, dict):
        for name, each in value.items():
            if name not in ("id", "type", "slug", "email", "sha1"):
                yield from words_of(each)
    elif isinstance(value, list):
        for each in value:
            yield from words_of(each)


def uuid_of(text):
    try:
        return UUID(text) if isinstance(text, str) else None
    except ValueError:
        return None
