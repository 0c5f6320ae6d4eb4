"""Lines that say where and how somebody is reached, in both languages."""

import re

_LABEL = (
    r"tel|télé?phone|telefono|cell?|cellulare|portable|mobile|fax|e-?mail|mail|courriel|pec|via|viale|v\.le|piazza|p\.zza"
    r"|corso|c\.so|rue|avenue|boulevard|place|sito|site|web|www|iban|c\.?f\.?|p\.? ?iva|siret"
)
CONTACT = re.compile(rf"^(?:{_LABEL})\b[ .:\d]*(?=[\W\d]|$|\w)|^https?://\S+$|^[\w.+-]+@[\w.-]+$", re.IGNORECASE)
_NEVER = re.compile(r"^(?:via|place|site|mobile|web) (?:de|di|della|libera|d[’'])\b", re.IGNORECASE)
_PHONE = re.compile(r"^\+?[\d][\d ./-]{6,18}(?:\s*\([^)]*\))?$")
_POST = re.compile(r"\b\d{5}\b(?! (?:euro|€))")
LONGEST = 100


def is_contact_line(text):
    """`Tel. 011…`, `Via Roma 3, 10098 Rivoli`, `www.example.org`; not `Via libera al progetto`."""
    if len(text) > LONGEST or text.endswith("?"):
        return False
    if _PHONE.match(text) or "@" in text and " " not in text:
        return True
    has_label = bool(CONTACT.match(text)) and not _NEVER.match(text)
    return has_label and (len(text) <= 12 or bool(re.search(r"[\d@]|www|\[", text))) or bool(_POST.search(text))
