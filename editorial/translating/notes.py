"""What a translator is told about each segment: its terms, doubts about what was written, what a machine wrote."""

from dataclasses import dataclass

from django.utils.translation import pgettext

from editorial.translating import checks
from editorial.translating.checks import Doubt, doubts
from editorial.translating.limits import limit_of
from editorial.translating.segments import Segment, segments_of
from editorial.translating.terms import Term, terms_in


@dataclass(frozen=True)
class Note:
    segment: Segment
    terms: list[Term]
    doubts: list[Doubt]
    limit: int | None

    @property
    def warnings(self):
        return [in_words(doubt) for doubt in self.doubts]


def notes_of(translation) -> list[Note]:
    """In the order of the text; one query beside the glossary's own."""
    languages = translation.source.locale.language_code, translation.target_locale.language_code
    model = translation.source.specific_content_type.model_class()
    found = []
    for segment in segments_of(translation):
        if segment.path == "slug":
            # Part of the address: no sentence.
            found.append(Note(segment, [], [], None))
            continue
        limit = limit_of(model, segment.field_path)
        terms = terms_in(segment.source, languages[0])
        found.append(Note(segment, terms, doubts(segment.source, segment.target, languages, limit), limit))
    return found


def as_data(note):
    """For the editor: words only, never markup."""
    return {
        "terms": [
            {"surface": term.surface, "term": term.term, "equivalent": term.equivalent, "note": term.note}
            for term in note.terms
        ],
        "warnings": note.warnings,
        "machine": note.segment.is_machine,
        "text": note.segment.target,
    }


def count_doubts(notes):
    return sum(len(note.doubts) for note in notes)


def in_words(doubt: Doubt) -> str:
    return _SENTENCES[doubt.kind](doubt)


def _term(doubt):
    words = {"term": doubt.detail, "equivalent": doubt.other}
    return pgettext("check", "“%(term)s”: the glossary says “%(equivalent)s”.") % words


def _different(doubt):
    if not doubt.other:
        return pgettext("check", "A number of the original is missing: %(numbers)s.") % {"numbers": doubt.detail}
    if not doubt.detail:
        return pgettext("check", "A number is not in the original: %(numbers)s.") % {"numbers": doubt.other}
    words = {"before": doubt.detail, "after": doubt.other}
    return pgettext("check", "The numbers differ: %(before)s in the original, %(after)s here.") % words


def _length(doubt):
    words = {"length": int(doubt.detail), "limit": int(doubt.other)}
    return pgettext("check", "Too long: %(length)d characters, at most %(limit)d.") % words


_SENTENCES = {
    checks.TERM: _term,
    checks.NUMBER: _different,
    checks.DATE: lambda doubt: pgettext("check", "The month of a date differs from the original."),
    checks.LINK: lambda doubt: (
        pgettext("check", "A link of the original is lost: %(links)s.") % {"links": doubt.detail}
    ),
    checks.SAME: lambda doubt: pgettext("check", "The same words as in the original: not translated?"),
    checks.LENGTH: _length,
}
