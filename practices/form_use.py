"""Which cards answer an edition of the official form: it keeps room for all they have said."""

import json
from collections import Counter
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError
from django.utils.translation import pgettext
from wagtail.models import Page, Revision

from practices.answer_text import plain
from practices.form_answers import is_guidance
from practices.models import ProjectCard

NAMED = 5  # titles in a message


@dataclass(frozen=True)
class Answer:
    card: str  # title
    key: str
    characters: int


def cards_of(edition):
    """{page id: title} of the cards that use an edition, be it in a draft or in a version kept of them."""
    ids = {int(pk) for pk in _versions(edition).values_list("object_id", flat=True)}
    return dict(Page.objects.filter(pk__in=ids).values_list("pk", "title")) | dict(
        ProjectCard.objects.filter(edition=edition).values_list("pk", "title")
    )


def answers_to(edition):
    """{Answer} in every version of every card, and in the other language's pages; instructions left are no answer."""
    fields = {field["key"]: field for field in edition.fields}
    found = set()
    for title, raw in _raw_answers(edition):
        for block in raw:
            key, text = block["value"].get("field"), plain(block["value"].get("text") or "")
            if text and not (key in fields and is_guidance(text, fields[key])):
                found.add(Answer(title, key, len(text)))
    return found


def check_edition(edition):
    """ValidationError for a key used twice, and for what would take away from cards that use the edition."""
    keys = Counter(field["key"] for field in edition.fields)
    twice = sorted(key for key, count in keys.items() if count > 1)
    if twice:
        message = pgettext("form edition", "Each field needs a key of its own. Used twice: %(keys)s.")
        raise ValidationError({"groups": message % {"keys": ", ".join(twice)}})
    if edition.pk:
        _check_answers(edition)


def _check_answers(edition):
    before = type(edition).objects.get(pk=edition.pk)
    now = {field["key"]: field["max_chars"] for field in edition.fields}
    was = {field["key"]: field["max_chars"] for field in before.fields}
    gone, tight = was.keys() - now.keys(), {key for key in was.keys() & now.keys() if _is_lower(now[key], was[key])}
    if not gone and not tight:
        return
    answers = answers_to(before)
    faults = [
        _fault(
            pgettext("form edition", "“%(key)s” cannot be left out: cards have answered it (%(cards)s)."), key, cards
        )
        for key, cards in _by_key(answers, gone)
    ]
    long = {answer for answer in answers if answer.key in tight and answer.characters > now[answer.key]}
    faults += [
        _fault(
            pgettext("form edition", "The limit of “%(key)s” is too low for what cards say (%(cards)s)."), key, cards
        )
        for key, cards in _by_key(long, tight)
    ]
    if faults:
        faults.append(pgettext("form edition", "Make a new edition instead: “Copy” begins one from this."))
        raise ValidationError({"groups": faults})


def refuse_if_used(instance, **kwargs):
    cards = cards_of(instance)
    if cards:
        raise ProtectedError(f"{instance} is in use", set(ProjectCard.objects.filter(pk__in=cards)))


def _is_lower(now, was):
    return bool(now) and (not was or now < was)


def _by_key(answers, keys):
    for key in sorted(keys):
        cards = sorted({answer.card for answer in answers if answer.key == key})
        if cards:
            yield key, cards


def _fault(message, key, cards):
    return message % {"key": key, "cards": "; ".join(cards[:NAMED]) + (" …" if len(cards) > NAMED else "")}


def _versions(edition):
    kind = ContentType.objects.get_for_model(ProjectCard)
    return Revision.objects.filter(content_type=kind, content__edition=edition.pk)


def _raw_answers(edition):
    for content in _versions(edition).values_list("content", flat=True).iterator():
        yield content["title"], json.loads(content.get("answers") or "[]")
    records = ProjectCard.objects.filter(edition=edition).values("record")
    for card in ProjectCard.objects.filter(record__in=records):
        yield card.title, list(card.answers.raw_data)
