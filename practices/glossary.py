"""The glossary's own pages: all terms of one language beside those of the other, and each letter with what they mean."""

from django.http import Http404
from django.utils.translation import get_language

from language.analysis import analyse
from language.folding import fold
from practices.addresses import localised
from practices.glossary_index import index_for

MOST = 20  # terms that are explained where they were looked for; more are only named


def glossary_context(request):
    """All the terms in the reader's language, or those that words in either language lead to."""
    index = index_for(get_language())
    wanted = request.GET.get("q", "").replace("\x00", "")[:100].strip()
    letters = _matching(index, wanted) if wanted else index.letters
    count = sum(len(terms) for terms in letters.values())
    return {
        "letters": letters.items(),
        "every_letter": list(index.letters),
        "count": count,
        "is_explained": bool(wanted) and count <= MOST,
        "q": wanted,
        "other_lang": _other(index.language),
    }


def plain_letter(letter):
    """The letter under which words with this one stand: "œ" → "o", "É" → "e"; any other text as it is, in lower case."""
    return fold(letter)[:1] or letter.lower() if len(letter) == 1 else letter.lower()


def letter_context(request, letter):
    """The terms under one letter with their definitions. 404 for a letter without terms."""
    index = index_for(get_language())
    terms = index.letters.get(letter.upper())
    if not terms:
        raise Http404
    own = {index.language: localised(index.language, "glossary_letter", letter=letter.lower())}
    other = _other(index.language)
    # The other language puts the same terms under other letters.
    request.alternates = {
        "switch": own | {other: localised(other, "glossary")},
        "hreflang": own,
        "canonical": own[index.language],
    }
    return {
        "letters": [(letter.upper(), terms)],
        "every_letter": list(index.letters),
        "letter": letter.upper(),
        "count": len(terms),
        "is_explained": True,
        "other_lang": other,
    }


def _matching(index, wanted):
    other = index_for(_other(index.language))
    stems = {stem for language in (index.language, other.language) for stem in analyse(wanted, language)}
    found = {}
    for meaning in index.meanings.values():
        words = {
            each.language: " ".join([each.meanings[meaning.slug].term, *each.meanings[meaning.slug].also])
            for each in (index, other)
        }
        if not stems.isdisjoint(stem for language, text in words.items() for stem in analyse(text, language)):
            found.setdefault(meaning.letter, []).append(meaning)
    return found


def _other(language):
    return "fr" if language == "it" else "it"
