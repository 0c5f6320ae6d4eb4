"""What in a text may be a private person's: pointed out to editors, never changed."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

E_MAIL = re.compile(r"[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}")
# 3xx in Italy, 06 and 07 in France, with or without the country's prefix.
MOBILE = re.compile(
    r"(?<![\d+])(?:(?:\+|00)39[ .-]?)?3[2-9]\d[ ./-]?\d{3}[ .-]?\d{3,4}(?!\d)"
    r"|(?<![\d+])(?:(?:\+|00)33[ .-]?(?:\(0\))?|0)[67](?:[ .-]?\d{2}){4}(?!\d)"
)
_NAME = r"[A-ZÀ-Þ](?:[’'][A-ZÀ-Þ])?[\w’'-]+"
_SURNAMES = rf"(?:(?:de|di|da|del|della|d[’']|De|Di|Da|Del|Della|Le|La) ?)?{_NAME}"
_TITLE = (
    r"(?:Dott(?:\.?ssa|\.)|Dr\.?(?:ssa)?|Ing\.|Avv\.|Arch\.|Prof\.?(?:ssa)?|Sig\.?(?:ra|na)?|Geom\.|Rag\."
    r"|Ass\.|Mme|Mlle|MM?\.|Monsieur|Madame|Me|Signora?|Mr|Mrs)"
)
TITLED = re.compile(rf"\b{_TITLE} ({_NAME}(?: {_SURNAMES}){{0,2}})")
# Looked ahead, so that a capital before the given name ("Témoignage de Véronique …") does not take it away.
PAIR = re.compile(rf"(?<![\w’'])(?=(({_NAME})(?: {_SURNAMES}){{1,2}}))")
# A street, a school or a hall that bears a name speaks of no private person.
BEARER = re.compile(
    r"(?:\b(?:via|viale|v\.le|corso|piazza|largo|vicolo|rue|avenue|place|boulevard|quai|campus|scuola|istituto|liceo"
    r"|ospedale|fondazione|teatro|école|collège|lycée|hôpital|fondation|salle|sala|casa|maison)\W+(?:\w+\W+)?)\Z",
    re.IGNORECASE,
)
GENERIC = re.compile(
    r"^(?:info|segreteria|protocollo|urp|ufficio|contatti|contact|accueil|secretariat|mairie|comune|servizi|social"
    r"|pec|direzione|direction|amministrazione|stampa|presse|noreply|redazione|archivio|[a-z]*\.?cert)\b"
)
MOST = 50  # pointed out of each kind: nobody reads more


@dataclass(frozen=True)
class PersonalData:
    kind: str  # "name", "email" or "mobile"
    text: str


def personal_data(text: str) -> list[PersonalData]:
    """Names, e-mail addresses that are no office's, and mobile numbers, each once, in the order of the text."""
    found = [("email", match.start(), match[0]) for match in E_MAIL.finditer(text) if not _is_office(match[0])]
    found += [("mobile", match.start(), match[0]) for match in MOBILE.finditer(text)]
    found += [("name", place, name) for place, name in _names(text)]
    found.sort(key=lambda each: each[1])
    unique = dict.fromkeys(PersonalData(kind, words) for kind, _, words in found)
    kept, counts = [], dict.fromkeys(("name", "email", "mobile"), 0)
    for each in unique:
        counts[each.kind] += 1
        if counts[each.kind] <= MOST:
            kept.append(each)
    return kept


def _is_office(address):
    mailbox, _, host = address.lower().partition("@")
    return bool(GENERIC.search(mailbox)) or host.startswith(("pec.", "cert."))


def _names(text):
    for match in TITLED.finditer(text):
        yield match.start(1), match[1]
    for match in PAIR.finditer(text):
        if match[2].casefold() in given_names() and not BEARER.search(text, max(0, match.start() - 40), match.start()):
            yield match.start(), match[1]


@cache
def given_names():
    """Frequent given names of both countries, in lower case."""
    return frozenset(Path(__file__).with_name("given_names.txt").read_text(encoding="utf-8").split())
