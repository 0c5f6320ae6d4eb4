"""Lines of an address block as contacts of offices."""

import re

from editorial.documents.contact_lines import is_contact_line

E_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PHONE = re.compile(r"\+?\d[\d ()./-]{4,18}\d")
POST = re.compile(r"\b\d{5}\b|^(?:via|viale|v\.le|piazza|corso|rue|avenue|place|boulevard)\b", re.IGNORECASE)
NO_PHONE = re.compile(r"\b(?:iban|p\.? ?iva|c\.?f\.?|siret|cod\w*)\b", re.IGNORECASE)
LONGEST_ADDRESS = 200


def contacts_in(lines):
    """One contact for each line that names an office, with the numbers and addresses under it; every line is kept."""
    found = [empty("")]
    for line in lines:
        email, phone = E_MAIL.search(line), None if NO_PHONE.search(line) else PHONE.search(line)
        if email:
            put(found, "email", email[0], line.replace(email[0], ""))
        elif POST.search(line) and not NO_PHONE.search(line) and len(line) <= LONGEST_ADDRESS and is_contact_line(line):
            put(found, "address", line, "")
        elif phone and is_contact_line(line) and len(phone[0]) <= 20:
            put(found, "phone", phone[0], line.replace(phone[0], ""))
        elif any(found[-1][name] for name in ("address", "phone", "email")):
            found.append(empty(line))
        else:
            found[-1]["label"] = f"{found[-1]['label']} – {line}".strip(" –")
    return [contact | {"label": contact["label"] or found[0]["label"]} for contact in found if any(contact.values())]


def empty(label):
    return {"label": label, "address": "", "phone": "", "email": ""}


def put(found, name, value, others):
    """Into the last contact, or into another of the same office where it has one already."""
    if found[-1][name]:
        found.append(empty(found[-1]["label"]))
    contact = found[-1]
    contact[name] = value
    words = re.sub(r"^\W*(?:tel\w*|té?l\w*|cell?\w*|phone|e-?mail|mail|courriel)\b\W*", "", others, flags=re.I).strip(
        " .:,;-()[]"
    )
    if words and words.casefold() not in contact["label"].casefold():
        contact["label"] = f"{contact['label']} – {words}".strip(" –")
