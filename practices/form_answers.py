"""A project card as its form: the edition's groups and fields, each with its answer or none."""

from dataclasses import dataclass

from practices.answer_text import plain, squeeze
from practices.glossary_binding import Binder
from practices.interface_language import interface_language
from practices.vocabulary import language_of


@dataclass
class FormField:
    key: str
    number: str
    title: str
    guidance: str
    max_chars: int | None
    html: str
    characters: int

    @property
    def is_answered(self):
        return bool(self.html)

    @property
    def is_too_long(self):
        return bool(self.max_chars) and self.characters > self.max_chars


@dataclass
class FormGroup:
    title: str
    is_short: bool
    fields: list


def form_of(page, original, binding=Binder):
    """{"edition", "header", "groups", "fund_lines", "logos"} in the reader's language; None without an edition."""
    edition = original.edition
    if edition is None:
        return None
    side = interface_language()
    keys = {block.id: block.value["field"] for block in original.answers}
    answers = {keys.get(block.id, block.value["field"]): block.value["text"] for block in page.answers}
    binder = binding(language_of(page))
    return {
        "edition": edition,
        "header": lines(edition.header, side),
        "fund_lines": lines(edition.fund_lines, side),
        "logos": [{"image": block.value["image"], "name": block.value[f"name_{side}"]} for block in edition.logos],
        "groups": [
            FormGroup(
                block.value[f"title_{side}"],
                block.value["is_short"],
                [form_field(field, answers.get(field["key"]), side, binder) for field in block.value["fields"]],
            )
            for block in edition.groups
        ],
    }


def lines(stream, side):
    return [{"label": block.value[f"label_{side}"], "text": block.value[f"text_{side}"]} for block in stream]


def form_field(field, answer, side, binder):
    source = answer.source if answer else ""
    text = plain(source)
    if is_guidance(text, field):
        source = text = ""
    html = binder.rich_text(source) if text else ""
    binder.next_section()
    return FormField(
        field["key"],
        field["number"],
        field[f"title_{side}"],
        field[f"guidance_{side}"] or "",
        field["max_chars"],
        html,
        len(text),
    )


def is_guidance(text, field):
    """Whether an answer is the form's own instruction, left where it stood (in either language)."""
    said = squeeze(text)
    return not said or any(said == squeeze(field.get(f"guidance_{side}") or "") for side in ("it", "fr"))
