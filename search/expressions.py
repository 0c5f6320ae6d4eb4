"""Expressions as editors write them: several in one field, separated by semicolons."""

from django.core.exceptions import ValidationError
from django.utils.translation import pgettext

from language.analysis import LANGUAGES, analyse
from language.glossary_match import variants

MOST = 40  # of one field
SIDES = ("words", "also")


def split(text: str) -> list[str]:
    return [" ".join(part.split()) for part in text.replace("\n", ";").split(";") if part.strip()]


def tidy(text: str) -> str:
    return "; ".join(split(text))


def check(synonym) -> None:
    """ValidationError in the editor's language, by field, for what would find nothing or lead nowhere."""
    errors = {}
    seen = {}
    for side in SIDES:
        for language in LANGUAGES:
            field = f"{side}_{language}"
            found = split(getattr(synonym, field))
            errors[field] = _faults(found, language)
            for text in found:
                key = (language, tuple(analyse(text, language)))
                if seen.setdefault(key, field) != field:
                    errors[field].append(
                        pgettext("synonyms", "“%s” would lead to itself: leave it in one field only.") % text
                    )
    errors["false_friends"] = _faults(split(synonym.false_friends), LANGUAGES[0])
    if synonym.false_friends and not synonym.term:
        errors["term"] = [pgettext("synonyms", "Choose the glossary term whose note explains the false friend.")]
    if not any(errors.values()) and not (synonym.words_it or synonym.words_fr):
        errors["words_it"] = [
            pgettext("synonyms", "Write at least one expression that is looked for, in either language.")
        ]
    elif not any(errors.values()) and len(seen) < 2 and not synonym.false_friends:
        errors["also_it"] = [pgettext("synonyms", "A synonym needs two different expressions.")]
    if any(errors.values()):
        raise ValidationError({field: messages for field, messages in errors.items() if messages})


def _faults(expressions, language):
    if len(expressions) > MOST:
        return [pgettext("synonyms", "At most %d expressions: divide them among several synonyms.") % MOST]
    return [
        pgettext("synonyms", "“%s” cannot be searched: one to six words, without commas or colons.") % text[:60]
        for text in expressions
        if not any(analyse(each, language) for each in variants(text, language))
    ]
