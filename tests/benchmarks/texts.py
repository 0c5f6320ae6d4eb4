"""Texts of some 400 words per language, put together from the demonstration's sentences. Same number, same text."""

import json
import random
import re
import uuid

from home.loading.data import read

SENTENCE = re.compile(r"(?<=[.!?])\s+")
LANGUAGES = ("it", "fr")


def sentences():
    """{language: [sentence]} of all the practices' bodies."""
    found = {language: [] for language in LANGUAGES}
    for practice in read("practices")["practices"]:
        for language in LANGUAGES:
            for key in ("body", "summary", "problem", "results"):
                found[language] += SENTENCE.split(practice.get(f"{key}_{language}") or "")
    return {
        language: [line.strip() for line in lines if 6 < len(line.split()) < 40] for language, lines in found.items()
    }


class Writer:
    """Deals out sentences to the fields of one record, alike in both languages: blocks share their ids."""

    def __init__(self, seed, store):
        self.random = random.Random(seed)
        self.store = store

    def record(self):
        """{language: {column: value}} of the translatable columns."""
        ids = [str(uuid.UUID(int=self.random.getrandbits(128))) for _ in range(12)]
        return {language: self._fields(language, ids) for language in LANGUAGES}

    def _fields(self, language, ids):
        said = lambda words: self._words(language, words)  # noqa: E731
        return {
            "title": " ".join(said(9).split()[:8])[:100].rstrip(" ,;:."),
            "summary": said(30)[:400],
            **{name: f"<p>{said(40)}</p>" for name in ("need", "idea", "results", "sustainability")},
            "transferability": f"<p>{said(30)}</p>",
            "steps": stream("step", ids[:3], [{"text": said(22)} for _ in range(3)]),
            "enabling": stream("item", ids[3:4], [{"text": said(20)}]),
            "hindering": stream("item", ids[4:5], [{"text": said(15), "overcome": said(15)}]),
            "sections": stream("section", ids[5:6], [{"heading": said(5)[:60], "text": f"<p>{said(40)}</p>"}]),
            "figures": stream(
                "figure", ids[6:7], [{"value": "120", "qualifier": "more_than", "label": said(6), "source": ""}]
            ),
            "sources": stream(
                "source", ids[7:8], [{"title": said(8), "date": "2020", "url": "https://example.org/fonte"}]
            ),
        }

    def _words(self, language, count):
        said = []
        while sum(len(line.split()) for line in said) < count:
            said.append(self.random.choice(self.store[language]))
        return " ".join(" ".join(said).split()[: count + 4])


def stream(kind, ids, values):
    return json.dumps([{"type": kind, "value": value, "id": block} for block, value in zip(ids, values, strict=True)])
