"""Sections → the field each is proposed for, with the reason."""

import re

from editorial.documents.contact_lines import is_contact_line
from editorial.documents.dates_found import dates_in
from editorial.documents.heading_words import target_of
from editorial.documents.targets import LEAVE_OUT, OWN_SECTION, own_names
from language.analysis import analyse
from practices.choices import Scheme
from practices.vocabulary import vocabulary

FIGURE = re.compile(
    r"^(?:<b>)?(?:oltre|circa|più di|quasi|plus de|environ|près de)?\s*(?:<b>)?\d[\d.,\u00a0 ]*(?:</b>)?\s", re.I
)
LONGEST_DATE = 40
ENOUGH_FIGURES = 0.6  # of a section's lines


def map_sections(sections, language, kind):
    """[(target, reason)], one for each section: by heading, by content, or as the heading above has it."""
    names = own_names(kind)
    mapped, above = [], []
    for section in sections:
        while above and above[-1][0] >= section.level:
            above.pop()
        target, reason = map_section(section, language, kind)
        if target is None and above and above[-1][1] is not None:
            target, reason = above[-1][1], "above"
        if section.heading and not section.is_label:
            above.append((section.level, target or None))  # what stands under a table of contents is none of it
        if target is None or (target and not target.startswith("@") and target not in names):
            target, reason = OWN_SECTION, "unknown"
        mapped.append((target, reason))
    return mapped


def map_section(section, language, kind):
    if section.place == "cover":
        return LEAVE_OUT, "cover"
    if section.place == "signature":
        return "contacts", "content"
    if section.place == "summary":
        return "summary", "first_lines"
    if section.place == "lead":
        return OWN_SECTION, "lead"
    if not section.heading:
        return None, "above"
    target = target_of(section.heading, language, kind)
    if target == "updates" and len(section.text) <= LONGEST_DATE and dates_in(section.text):
        return "sources", "content"  # the date of a page, not news
    if target is not None:
        return target, "heading"
    if names_phases(section.heading, language):
        return "steps", "phases"
    return by_content(section), "content"


def names_phases(heading, language):
    """Whether a heading says nothing but phases of a method ("Conoscere & Creare relazioni")."""
    words = set(analyse(heading, language or "it"))
    side = language or "it"
    phases = [set(analyse(getattr(term, f"label_{side}"), side)) for term in vocabulary().scheme(Scheme.PHASE)]
    named = [phase for phase in phases if phase and phase <= words]
    covered = set().union(*named) if named else set()
    return bool(covered) and len(words - covered) <= 1


def by_content(section):
    lines = [line for line in section.text.splitlines() if line.strip()]
    if len(lines) >= 3 and sum(bool(FIGURE.match(line)) for line in lines) >= ENOUGH_FIGURES * len(lines):
        return "figures"
    if len(lines) >= 2 and sum(map(is_contact_line, lines)) >= ENOUGH_FIGURES * len(lines):
        return "contacts"
    return None
