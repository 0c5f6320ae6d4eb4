"""The official form recognised by its headings, whatever edition of it the archive has."""

from editorial.documents.heading_words import content_stems
from editorial.documents.headings import MARKS, NUMBERED
from editorial.documents.outline import dropped
from editorial.documents.targets import ANSWER, edition_fields
from practices.answer_text import squeeze
from practices.models import FormEdition

ENOUGH = 0.5  # of a form's headings, for a document to be that form
ALIKE = 0.5  # of the words of two headings (Jaccard)


def find_edition(sections, language):
    """(edition, {index of a section: key of its field}); (None, {}) where the document is no form."""
    best = (None, {})
    for edition in FormEdition.objects.order_by("-pk"):
        keys = keys_of(sections, edition, language)
        fields = edition_fields(edition)
        if fields and len(keys) >= ENOUGH * len(fields) and len(keys) > len(best[1]):
            best = (edition, keys)
    return best


def keys_of(sections, edition, language):
    """Each field answered once, by the section whose heading is most like its own."""
    likenesses = [
        (likeness(section.heading, field, language), -index, field["key"])
        for index, section in enumerate(sections)
        for field in edition_fields(edition)
        if section.heading
    ]
    keys = {}
    for alike, index, key in sorted(likenesses, reverse=True):
        if alike >= ALIKE and -index not in keys and key not in keys.values():
            keys[-index] = key
    return keys


def likeness(heading, field, language):
    """Of their words (Jaccard, 0 to 1), and more where the number in front is the same."""
    words = set(content_stems(NUMBERED.sub("", heading), language or "it"))
    title = set(content_stems(field[f"title_{language or 'it'}"], language or "it"))
    alike = len(words & title) / max(1, len(words | title))
    number = MARKS.match(heading)
    has_number = bool(number) and number[1].lower() == field["key"].lower()
    return alike + 0.3 * (has_number and alike > 0)


def without_guidance(sections, keys, edition):
    """Instructions of the form left above an answer are no part of it; what was taken out."""
    fields = {field["key"]: field for field in edition_fields(edition)}
    taken_out = []
    for index, key in keys.items():
        said = [squeeze(fields[key][f"guidance_{side}"] or "") for side in ("it", "fr")]
        section = sections[index]
        while section.blocks and is_instruction(section.blocks[0].text, said):
            taken_out.append(dropped("guidance", text=section.blocks.pop(0).text))
    return taken_out


def is_instruction(text, guidance):
    words = squeeze(text)
    return len(words) > 20 and any(
        words in each or (each and each in words and len(words) < 1.2 * len(each)) for each in guidance
    )


def answer_target(key):
    return f"{ANSWER}{key}"
