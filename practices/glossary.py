"""The glossary's own page: the terms of one language with the equivalents of the other."""

import unicodedata

from django.utils.translation import get_language

from language.analysis import analyse
from practices.glossary_binding import index_for
from practices.models import GlossaryTerm


def glossary_context(request):
    """The glossary of the reader's language: A–Z, optionally filtered by words in either language."""
    language = get_language()
    other = "fr" if language == "it" else "it"
    wanted = request.GET.get("q", "").replace("\x00", "")[:100].strip()
    stems = set(analyse(wanted, language)) | set(analyse(wanted, other)) if wanted else set()
    letters, count = {}, 0
    for row in sorted(GlossaryTerm.objects.all(), key=lambda row: folded(getattr(row, f"term_{language}"))):
        words = {code: f"{getattr(row, f'term_{code}')} {getattr(row, f'also_{code}')}" for code in ("it", "fr")}
        if wanted and not stems & {stem for code, text in words.items() for stem in analyse(text, code)}:
            continue
        meaning = index_for(language).meanings.get(row.slug)
        also = [word.strip() for word in getattr(row, f"also_{language}").split(";") if word.strip()]
        letters.setdefault(folded(meaning.term)[:1].upper(), []).append({"meaning": meaning, "also": also})
        count += 1
    return {"letters": sorted(letters.items()), "count": count, "q": wanted, "other_lang": other}


def folded(text):
    return "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if c.isalnum() or c == " ").strip()
