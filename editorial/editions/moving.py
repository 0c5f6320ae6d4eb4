"""A card goes to another edition of its form: each answer to the section that asks the same; none is lost."""

from collections import Counter
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import pgettext
from wagtail.blocks import StreamValue

from editorial.documents.official_form import likeness
from practices.answer_text import plain
from practices.form_answers import is_guidance

STAYS = ""  # the answer is kept with the card, in no section of the new form
ALIKE = 0.5
KEPT = "kept-"
LONGEST_KEY = 40


@dataclass
class Move:
    """One answer: where it stands, and where it would go (a key of the new edition, or STAYS)."""

    index: int  # of its block in `answers`
    field: dict | None  # of the old edition; None for an answer that no section of it asks for
    text: str
    target: str = STAYS

    @property
    def key(self):
        return self.field["key"] if self.field else ""


def moves_of(page, edition, language):
    """[Move] of the answers of a card, with the most likely sections of `edition`: same key, else most alike."""
    old = {field["key"]: field for field in page.edition.fields} if page.edition else {}
    moves = []
    for index, block in enumerate(page.answers):
        field = old.get(block.value["field"])
        text = plain(block.value["text"].source)
        if text and not (field and is_guidance(text, field)):
            moves.append(Move(index, field, text))
    guessed = sorted(
        (
            (_score(move, page.answers[move.index].value["field"], field, language), -move.index, field["key"], move)
            for move in moves
            for field in edition.fields
        ),
        key=lambda row: row[:3],
        reverse=True,
    )
    taken = set()
    for score, _, key, move in guessed:
        if score >= ALIKE and move.target == STAYS and key not in taken:
            move.target = key
            taken.add(key)
    return moves


def _score(move, key, field, language):
    """Above 1 for the same heading; else how alike they are, and a little for the same key."""
    alike = likeness(move.field[f"title_{language}"], field, language) if move.field else 0
    return alike + (0.5 if key == field["key"] else 0)


def check_targets(targets, edition):
    """ValidationError where two answers would go to one section: which is first, only an editor can say."""
    twice = [key for key, count in Counter(filter(None, targets)).items() if count > 1]
    if twice:
        titles = [f"{field['number']} {field['title_it']}" for field in edition.fields if field["key"] in twice]
        message = pgettext("move card", "Two answers cannot go to the same section (%(titles)s).")
        raise ValidationError(message % {"titles": "; ".join(titles)})


@transaction.atomic
def move_card(page, edition, targets, user):
    """A draft revision of `page`, as its newest draft says it, in `edition`. `targets`: {index of an answer: key or STAYS}.

    Blocks keep their ids, so the other language's answers follow theirs.
    """
    check_targets(targets.values(), edition)
    taken = {field["key"] for field in edition.fields} | {key for key in targets.values() if key}
    raw = [dict(block) for block in page.answers.raw_data]
    for index, block in enumerate(raw):
        key = targets.get(index, STAYS) or _kept(block["value"]["field"], taken)
        taken.add(key)
        block["value"] = block["value"] | {"field": key}
    page.answers = StreamValue(page.answers.stream_block, raw, is_lazy=True)
    page.edition = edition
    return page.save_revision(user=user, log_action="editorial.move_card", changed=True, clean=False)


def _kept(key, taken):
    """A key under which no section of the new form takes the answer for its own."""
    if key not in taken:
        return key
    stem = f"{KEPT}{key.removeprefix(KEPT)}"[: LONGEST_KEY - 3]
    return next(name for name in [stem, *(f"{stem}-{number}" for number in range(2, 99))] if name not in taken)
