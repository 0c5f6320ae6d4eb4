"""Editions of the form and cards in them, for tests."""

import json

from practices.models import FormEdition, ProjectCard
from tests.builders import make_record


def field(key, title="", **changes):
    title = title or f"Sezione {key}"
    words = {"title_it": title, "title_fr": f"{title} fr", "guidance_it": "", "guidance_fr": "", "max_chars": None}
    return {"key": key, "number": f"{key}."} | words | changes


def make_edition(*fields, key="scheda", **changes):
    titles = {"title_it": f"Modulo {key}", "title_fr": f"Formulaire {key}"}
    edition = FormEdition.objects.create(key=key, groups=groups(*fields), **(titles | changes))
    return FormEdition.objects.get(pk=edition.pk)


def make_card(edition, live=True, **answers):
    raw = [
        {
            "type": "answer",
            "id": f"00000000-0000-4000-8000-{number:012}",
            "value": {"field": key, "text": f"<p>{text}</p>"},
        }
        for number, (key, text) in enumerate(answers.items())
    ]
    return make_record(ProjectCard, live=live, edition=edition, answers=json.dumps(raw))


def groups(*fields):
    group = {"title_it": "Idea", "title_fr": "Idée", "is_short": False, "fields": list(fields)}
    return json.dumps([{"type": "group", "value": group}])
