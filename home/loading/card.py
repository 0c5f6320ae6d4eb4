"""The official form's edition, and the project card that answers it."""

from home.loading.data import LANGUAGES, read
from home.loading.markup import bullets, line, rich, stream
from practices.models import FormEdition

LINES = ("annex", "call", "legal", "period", "addressee", "office")
LABELS = {"email": ("PEC", "Courriel certifié (PEC)")}


def load_edition(ledger):
    form = read("project_card_vercelli")["form"]
    key = form["key"]
    values = {
        "title_it": line(form["title_it"], "it"),
        "title_fr": line(form["title_fr"], "fr"),
        "header": stream(key, "header", "line", _header(form["header"])),
        "groups": stream(key, "groups", "group", [_group(group) for group in form["groups"]]),
        "fund_lines": stream(key, "fund_lines", "line", [_line(form["header"], "fund")]),
    }
    if ledger.is_known(f"edition/{key}", values):
        return 0
    FormEdition.objects.update_or_create(
        key=key, defaults={name: _value(name, value) for name, value in values.items()}
    )
    ledger.note(f"edition/{key}", values)
    return 1


def _value(name, value):
    return value if name.startswith("title_") else FormEdition._meta.get_field(name).to_python(value)


def _header(header):
    email = {"label_it": LABELS["email"][0], "label_fr": LABELS["email"][1]}
    address = {"text_it": header["email"], "text_fr": header["email"]}
    return [*(_line(header, name) for name in LINES), email | address]


def _line(header, name):
    return {"label_it": "", "label_fr": ""} | _both(header, name, "text")


def _group(group):
    is_short = all(field["input"] != "rich_text" for field in group["fields"])
    return _both(group, "title", "title") | {
        "is_short": is_short,
        "fields": [_field(field) for field in group["fields"]],
    }


def _field(field):
    facts = {"key": field["key"], "number": field["number_label"], "max_chars": field["max_chars"]}
    return facts | _both(field, "title", "title") | _both(field, "guidance", "guidance")


def _both(row, name, target):
    return {f"{target}_{language}": line(row[f"{name}_{language}"], language) for language in LANGUAGES}


def card_texts(record, language):
    """The answers, for the record that has a card of its own."""
    card = read("project_card_vercelli")
    if record["slug"] != card["slug"]:
        return {}
    answers = [{"field": key, "text": _answer(answer, language)} for key, answer in card["content"].items()]
    return {
        "answers": stream(card["slug"], "answers", "answer", answers),
        "answers_note": line(card[f"content_note_{language}"], language),
    }


def _answer(answer, language):
    parts = [bullets(part[language]) if part["type"] == "list" else part[language] for part in answer["blocks"]]
    return rich("\n\n".join(parts), language)
