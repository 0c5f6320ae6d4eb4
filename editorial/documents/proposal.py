"""What a document would become: title, language, kind, a field for each section, facts; all of it for an editor to judge."""

from dataclasses import dataclass, field

from editorial.documents.cover import with_cover
from editorial.documents.fact_proposals import Fact, facts_in
from editorial.documents.heading_words import kind_of, names_field, target_of
from editorial.documents.headings import with_headings
from editorial.documents.language_detection import detect
from editorial.documents.limits import MOST_SECTIONS
from editorial.documents.mapping import map_sections
from editorial.documents.official_form import answer_target, find_edition, without_guidance
from editorial.documents.refusals import refusal
from editorial.documents.sections import split
from editorial.documents.targets import ANSWER, LEAVE_OUT, edition_fields
from editorial.documents.titles import find_title, shortened
from editorial.personal_data import personal_data
from practices.choices import Stage
from practices.kinds import KINDS

SUMMARY_LIMIT = 400


@dataclass
class ProposedSection:
    heading: str
    level: int
    blocks: list
    target: str
    reason: str  # "heading", "above", "content", "phases", "cover", "lead", "first_lines", "unknown", "form", "facts"

    @property
    def text(self):
        return "\n".join(block.text for block in self.blocks)


@dataclass
class Proposal:
    title: str
    whole_title: str  # longer than `title` where that had to be shortened
    title_place: str  # "heading", "line", "properties", "name", "first_heading", "form", "label"
    summary: str
    whole_summary: str
    summary_place: str  # "section", "first_lines", "" where there is none
    language: str
    is_language_sure: bool
    kind: str
    edition: object
    sections: list
    facts: list
    dropped: list
    personal: list = field(default_factory=list)


def propose(outline, name, language="", kind="", fallback="it"):
    """`Proposal` for an outline. `language` and `kind` as the editor wants them; "" to find them out."""
    detected = detect(outline.text)
    language = language or detected or fallback
    blocks, repeated = with_headings(outline, lambda line: names_field(line, language))
    title, words, place = find_title(outline, blocks, name, lambda heading: target_of(heading, language) == LEAVE_OUT)
    sections, empty = split(blocks, lambda label: names_field(label, language))
    sections = with_cover(sections, words, lambda heading: target_of(heading, language) == "summary")
    if len(sections) > MOST_SECTIONS:
        raise refusal("too_many_sections")
    left_out = [*outline.dropped, *repeated, *empty]
    edition, keys = find_edition(sections, language) if kind in ("", "project_card") else (None, {})
    kind = kind or ("project_card" if edition else kind_of([title, *lines_of_cover(sections)], language))
    proposed = mapped(sections, language, kind)
    if edition:
        left_out += without_guidance(sections, keys, edition)
        as_form(proposed, keys)
        title, place = form_title(title, proposed, edition, language), "form"
    proposed = [section for section in proposed if section.text.strip() or section.reason == "form"]
    labelled = title_label(proposed)
    if labelled:
        title, place = labelled, "label"
    summary, summary_place = find_summary(proposed)
    facts = facts_in(outline.text, texts_under_labels(proposed), language) + (stage_in(edition) if edition else [])
    read_as_facts(proposed, facts)
    return Proposal(
        title=shortened(title, KINDS[kind].title_limit),
        whole_title=title,
        title_place=place,
        summary=shortened(summary, SUMMARY_LIMIT),
        whole_summary=summary,
        summary_place=summary_place,
        language=language,
        is_language_sure=bool(detected),
        kind=kind,
        edition=edition,
        sections=proposed,
        facts=facts,
        dropped=left_out,
        personal=personal_data(outline.text),
    )


def lines_of_cover(sections):
    return [line for section in sections if section.place == "cover" for line in section.text.splitlines()][:20]


def mapped(sections, language, kind):
    targets = map_sections(sections, language, kind)
    return [
        ProposedSection(section.heading, section.level, section.blocks, target, reason)
        for section, (target, reason) in zip(sections, targets, strict=True)
    ]


def as_form(proposed, keys):
    """A form's sections answer its fields; what stands between them belongs to the field above, what stands before is its header."""
    key = None
    for index, section in enumerate(proposed):
        key = keys.get(index, key)
        if index in keys:
            section.target, section.reason = answer_target(key), "form"
        elif key is None:
            section.target, section.reason = LEAVE_OUT, "cover"
        elif section.reason in ("unknown", "above", "lead"):
            section.target, section.reason = answer_target(key), "above"


def form_title(title, proposed, edition, language):
    """The form's name says nothing of this card: who answers its first field does."""
    first = answer_target(edition_fields(edition)[0]["key"])
    who = " ".join(next((section.text for section in proposed if section.target == first), "").split())
    name = getattr(edition, f"title_{language}")
    if title.casefold() != name.casefold() and target_words(title) - target_words(name):
        return title
    return f"{name} – {who.title() if who.isupper() else who}" if who else name


def stage_in(edition):
    """Most editions name the stage they are for."""
    for stage in Stage:
        if stage.value[:8] in edition.title_it.casefold():  # "prelimin…", "definiti…" in both tongues
            return [Fact("stage", stage.value, str(stage.label), edition.title_it)]
    return []


def target_words(text):
    return set(text.casefold().split())


def title_label(proposed):
    for section in proposed:
        if section.target == "@title":
            section.target, section.reason = LEAVE_OUT, "title"
            return " ".join(section.text.split())
    return ""


def find_summary(proposed):
    """(words, where they were found): a section of that name, else the first lines of the text."""
    said = [section for section in proposed if section.target == "summary"]
    if said:
        for section in said:
            section.reason = section.reason if section.reason != "above" else "heading"
        return " ".join(" ".join(section.text for section in said).split()), "section"
    told = [section for section in proposed if section.target != LEAVE_OUT and not section.target.startswith(ANSWER)]
    texts = (block.text for section in told for block in section.blocks)
    first = next((text for text in texts if len(text) > 60), "")
    return shortened(first, SUMMARY_LIMIT), "first_lines" if first else ""


def texts_under_labels(proposed):
    found = {}
    for section in proposed:
        found[section.target] = f"{found.get(section.target, '')}\n{section.text}".strip()
    return found


def read_as_facts(proposed, facts):
    """What a label says only for facts is left out where they were read, and kept as words where they were not."""
    said = {fact.field for fact in facts}
    for section in proposed:
        if section.target.startswith("@"):
            fields = {"@places": {"territories", "places", "areas"}, "@themes": {"themes"}}.get(section.target, set())
            is_read = bool(said & fields)
            section.target, section.reason = (LEAVE_OUT, "facts") if is_read else ("sections", "unknown")
