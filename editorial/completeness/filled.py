"""Whether a field says something. The edit form's own guidance, left where it stood, says nothing."""

from functools import cache

from wagtail.blocks import StreamValue, StructValue
from wagtail.blocks.list_block import ListValue
from wagtail.rich_text import RichText

from practices.answer_text import plain, squeeze
from practices.form_answers import is_guidance
from practices.guidance import guidance

MANY = ("roles", "members")


def share(page, original, rule, left=()):
    """0 to 1: how much of what a rule asks for is there. Texts of the page, facts of the original.

    `left`: names of fields in which a model's guidance still stands.
    """
    if rule.key == "answers":
        return answered(page, original)
    source = original if rule.is_fact else page
    return 1.0 if any(is_filled(source, name) for name in rule.fields if name not in left) else 0.0


def is_filled(page, name):
    field = getattr(page, name, None)
    if field is None or field == "":
        return False
    if name in MANY or hasattr(field, "get_queryset") or hasattr(field, "all"):
        return bool(field.all())
    return any(is_said(words) for words in words_of(field))


def words_of(value):
    """Every piece of text of a value; what is no text, such as an amount, counts as said."""
    if isinstance(value, StreamValue):
        for child in value:
            yield from words_of(child.value)
    elif isinstance(value, StructValue):
        for each in value.values():
            yield from words_of(each)
    elif isinstance(value, (list, ListValue)):
        for each in value:
            yield from words_of(each)
    elif isinstance(value, RichText):
        yield plain(value.source)
    elif isinstance(value, str):
        yield plain(value)
    elif value not in (None, False):
        yield "1"


def is_said(text):
    return bool(squeeze(text)) and squeeze(text) not in instructions()


@cache
def instructions():
    return {squeeze(text) for words in guidance().values() for key, text in words.items() if key.startswith("help_")}


def answered(page, original):
    """The share of the form's fields with an answer of their own."""
    missing, total = unanswered(page, original)
    return (total - len(missing)) / total if total else 0.0


def unanswered(page, original):
    """([block of a field of the form without an answer], number of its fields)."""
    if original.edition is None:
        return [], 0
    keys = {block.id: block.value["field"] for block in original.answers}
    answers = {keys.get(block.id, block.value["field"]): block.value["text"] for block in page.answers}
    fields = [field for group in original.edition.groups for field in group.value["fields"]]

    def is_open(field):
        answer = answers.get(field["key"])
        return is_guidance(plain(answer.source) if answer else "", field)

    return [field for field in fields if is_open(field)], len(fields)
