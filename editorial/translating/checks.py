"""What may be wrong with a translated sentence. Pure: two sentences in, doubts out; a person decides."""

import re
from collections import Counter
from dataclasses import dataclass

from editorial.translating.changes import plain
from editorial.translating.terms import slugs_in, terms_in

TERM, NUMBER, DATE, LINK, SAME, LENGTH = "term", "number", "date", "link", "same", "length"
_THOUSANDS = re.compile(r"(?<!\d)(?<!\d[.,])\d{1,3}(?:[.\u00a0\u202f '’]\d{3})+(?!\d)")
_DIGITS = re.compile(r"\d+")
_LINK = re.compile(r"<a\b[^>]*\bid=[\"']([^\"']+)")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\S+", re.IGNORECASE)
_MONTHS = (
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
)
_MONTH_OF = {name: number for names in _MONTHS for number, name in enumerate(names.split(), start=1)}
_MONTH_OF |= {"fevrier": 2, "aout": 8, "decembre": 12}
# A month is one only beside a day or a year: «mai» means never in Italian.
_NAMED = "|".join(_MONTH_OF)
_DATE = re.compile(
    rf"(?:\b\d{{1,2}}(?:er|°|º)?[\s\u00a0]+({_NAMED})\b|\b({_NAMED})[\s\u00a0]+(?:del[\s\u00a0]+)?(?:19|20)\d\d\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Doubt:
    """`kind` is one of the above; `detail` what is missing or differs; `other` what was expected instead."""

    kind: str
    detail: str = ""
    other: str = ""


def doubts(source: str, target: str, languages: tuple[str, str], limit: int | None = None) -> list[Doubt]:
    """About one sentence in wagtail-localize's HTML. Nothing about one not translated yet: that is a gap, not a doubt."""
    if not target.strip():
        return []
    texts = plain(source), plain(target)
    found = [
        *_terms(source, target, languages),
        *_numbers(*texts),
        *_months(*texts),
        *_links(source, target),
    ]
    if is_left_as_it_was(*texts):
        found.append(Doubt(SAME))
    if limit and len(texts[1]) > limit:
        found.append(Doubt(LENGTH, str(len(texts[1])), str(limit)))
    return found


def numbers(text: str) -> Counter:
    """How often each number stands in a text: 1.500, 1 500 and 1500 are one, 14.30 and 14h30 are 14 and 30."""
    joined = _THOUSANDS.sub(lambda match: re.sub(r"\D", "", match[0]), text)
    return Counter(digits.lstrip("0") or "0" for digits in _DIGITS.findall(joined))


def months(text: str) -> Counter:
    return Counter(_MONTH_OF[(match[1] or match[2]).lower()] for match in _DATE.finditer(text))


def is_left_as_it_was(source: str, target: str) -> bool:
    """A sentence, that is; names, addresses and numbers are the same in both languages."""
    if " ".join(source.split()) != " ".join(target.split()):
        return False
    words = [word for word in _ADDRESS.sub(" ", source).split() if word.isalpha()]
    return len(words) >= 3 and sum(word.islower() and len(word) > 3 for word in words) >= 2


def _terms(source, target, languages):
    used = slugs_in(target, languages[1])
    for term in terms_in(source, languages[0]):
        if term.slug not in used:
            yield Doubt(TERM, term.surface, term.equivalent)


def _numbers(source, target):
    before, after = numbers(source), numbers(target)
    if before != after:
        yield Doubt(NUMBER, _listed(before - after), _listed(after - before))


def _months(source, target):
    before, after = months(source), months(target)
    if before and after and before != after:
        yield Doubt(DATE, _listed(before - after), _listed(after - before))


def _links(source, target):
    missing = set(_LINK.findall(source)) - set(_LINK.findall(target))
    gone = [address for address in _ADDRESS.findall(plain(source)) if address.strip(".,;)") not in target]
    if missing or gone:
        yield Doubt(LINK, ", ".join([*sorted(missing), *gone]))


def _listed(counter):
    return ", ".join(map(str, counter.elements()))
