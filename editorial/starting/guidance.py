"""A model's guidance in a draft: put where the words will be, and recognised where nobody has replaced it."""

import json
import uuid
from html import escape

from django.utils.translation import pgettext

from editorial.models import RecordModel
from editorial.starting.guided import GUIDED, LISTED
from practices.answer_text import plain, squeeze
from practices.limits import field_label
from practices.publishing import Problem
from practices.vocabulary import vocabulary


def begin_from(page, model, language):
    """Write the guidance of `model` into an unsaved page, and the phases of a method."""
    lists = {}
    for line in model.guidance:
        name, text = line.value["field"], line.value[f"text_{language}"]
        if name in LISTED:
            kind, part = LISTED[name]
            lists.setdefault(name, []).append(block(kind, {part: text}))
        elif name == "summary":
            page.summary = text
        elif name in GUIDED:
            setattr(
                page, name, "".join(f"<p>{escape(each, quote=False)}</p>" for each in text.split("\n") if each.strip())
            )
    for name, blocks in lists.items():
        setattr(page, name, json.dumps(blocks))
    if model.with_phases and page.kind == "method":
        page.described_phases = phase_blocks(vocabulary().scheme("phase"))


def begin_card(page, edition):
    """Every section of an edition, in its order and empty."""
    page.edition = edition
    page.answers = json.dumps([block("answer", {"field": field["key"], "text": ""}) for field in edition.fields])


def phase_blocks(terms):
    """JSON of one empty block for each phase."""
    empty = {"aim": "", "done": [], "tools": [], "outputs": [], "outputs_note": "", "replicability": []}
    return json.dumps([block("phase", {"phase": term.key} | empty) for term in terms])


def block(kind, value):
    return {"type": kind, "value": value, "id": str(uuid.uuid4())}


def fields_left(page):
    """Names of the fields in which the guidance of some model still stands, in either language."""
    said = {}
    for model in RecordModel.objects.filter(kind=page.kind):
        for line in model.guidance:
            texts = (squeeze(line.value["text_it"]), squeeze(line.value["text_fr"]))
            said.setdefault(line.value["field"], set()).update(filter(None, texts))
    return [
        name for name in GUIDED if name in said and any(squeeze(text) in said[name] for text in texts_of(page, name))
    ]


def texts_of(page, name):
    value = getattr(page, name)
    if name in LISTED:
        return [each.value[LISTED[name][1]] or "" for each in value]
    return [plain(value or "")]


def guidance_left(page):
    """[Problem] for `practices.publishing`."""
    text = pgettext(
        "record model", "%(name)s: the model’s guidance still stands there. Replace it, or empty the field."
    )
    return [Problem(name, text % {"name": field_label(page, name)}) for name in fields_left(page)]
