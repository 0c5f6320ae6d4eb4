"""The glossary's proposals for synonyms: made once for each term, and renewed as long as no editor has changed them."""

import hashlib
import re
from collections.abc import Iterable

from language.analysis import LANGUAGES
from language.glossary_match import variants
from search.expressions import tidy
from search.models import SeededSynonym, Synonym

FIELDS = ("words_it", "words_fr", "also_it", "also_fr", "false_friends")
_ACRONYM_IN_NOTE = re.compile(r"\b[Ss]igl[ae] ([A-Z]{2,6})\b")
_FALSE_FRIEND = re.compile(r"falso amico|faux ami|son propre|peut aussi désigner", re.IGNORECASE)
_NAMED = re.compile(r"«\s*([\w’'-]+)\s*»\s+(?:est un faux ami|évoque|désigne|peut aussi)|\b([A-Z]{2,6})\b(?= = )")


def seed(terms: Iterable, synonyms=Synonym, seeds=SeededSynonym) -> int:
    """Write the proposals of glossary terms that are new or have changed. Returns how many were written.

    `synonyms` and `seeds` are the models; a migration gives those of its time.
    """
    terms = list(terms)
    known = {each.slug: each for each in seeds.objects.filter(slug__in=[term.slug for term in terms])}
    return sum(_seed(term, known.get(term.slug), synonyms, seeds) for term in terms)


def forget(term) -> None:
    """A term has gone: so goes what it proposed, unless an editor has made it their own."""
    seeded = SeededSynonym.objects.filter(slug=term.slug).select_related("synonym").first()
    if seeded and seeded.synonym and _is_untouched(seeded):
        seeded.synonym.delete()
        seeded.delete()


def proposal(term) -> dict[str, str]:
    words = {language: _words(term, language) for language in LANGUAGES}
    also = {language: tidy(getattr(term, f"also_{language}")) for language in LANGUAGES}
    known = {language: {text.lower() for text in words[language].split("; ")} for language in LANGUAGES}
    for language in LANGUAGES:  # what already stands for the term need not lead to it
        also[language] = "; ".join(each for each in also[language].split("; ") if each.lower() not in known[language])
    return {
        **{f"words_{language}": words[language] for language in LANGUAGES},
        **{f"also_{language}": also[language] for language in LANGUAGES},
        "false_friends": "; ".join(_false_friends(term)),
    }


def digest(values) -> str:
    return hashlib.sha256("\n".join(values[name] for name in FIELDS).encode()).hexdigest()


def _seed(term, seeded, synonyms, seeds):
    values = proposal(term)
    if not (values["words_it"] or values["words_fr"]):
        return 0
    if seeded is None:
        synonym = synonyms.objects.create(term_id=term.pk, **values)
        seeds.objects.create(slug=term.slug, digest=digest(values), synonym=synonym)
        return 1
    if seeded.synonym is None or not _is_untouched(seeded):
        return 0  # deleted or changed by an editor
    synonym = seeded.synonym
    if synonym.term_id == term.pk and seeded.digest == digest(values):
        return 0
    for name, value in {**values, "term_id": term.pk}.items():
        setattr(synonym, name, value)
    synonym.save()
    seeded.digest = digest(values)
    seeded.save()
    return 1


def _is_untouched(seeded):
    return seeded.digest == digest({name: getattr(seeded.synonym, name) for name in FIELDS})


def _words(term, language):
    found = variants(getattr(term, f"term_{language}"), language)
    acronym = _ACRONYM_IN_NOTE.search(f"{term.note_it} {term.note_fr}")
    return "; ".join(dict.fromkeys([*found, *(acronym.groups() if acronym else ())]))


def _false_friends(term):
    """Acronyms of a term whose note warns of a false friend, and the words that the warning names."""
    found = []
    for language in LANGUAGES:
        for sentence in re.split(r"(?<=[.])\s+", getattr(term, f"note_{language}")):
            if _FALSE_FRIEND.search(sentence):
                names = variants(getattr(term, f"term_{language}"), language)
                found += [name for name in names if name.isupper() and len(name) > 1]
                found += [first or second for first, second in _NAMED.findall(sentence)]
    return list(dict.fromkeys(found))
