"""The sections of a record's page, in the record's own order."""

from dataclasses import dataclass, field

from django.utils.translation import pgettext_lazy

from practices.glossary_binding import Binder
from practices.rows import rows

TEXT = "practices/sections/text.html"

# (field, heading), in the order of the record. Fields that hold blocks have a template of their own name.
ORDER = (
    ("need", pgettext_lazy("record", "The need")),
    ("idea", pgettext_lazy("record", "The idea")),
    ("target_detail", pgettext_lazy("record", "Who it is for")),
    ("steps", pgettext_lazy("record", "The actions, step by step")),
    ("sections", ""),
    ("actors", pgettext_lazy("record", "Who does what")),
    ("participation", pgettext_lazy("record", "Participation")),
    ("resources", pgettext_lazy("record", "Resources")),
    ("figures", pgettext_lazy("record", "The figures")),
    ("results", pgettext_lazy("record", "Results")),
    ("expected_results", pgettext_lazy("record", "Expected results")),
    ("evidence", pgettext_lazy("record", "Signs of success")),
    ("enabling", pgettext_lazy("record", "What helps")),
    ("hindering", pgettext_lazy("record", "What hinders")),
    ("not_worked", pgettext_lazy("record", "What did not work")),
    ("voices", pgettext_lazy("record", "Voices")),
    ("sustainability", pgettext_lazy("record", "Lasting over time")),
    ("transferability", pgettext_lazy("record", "Using it elsewhere")),
    ("chapters", pgettext_lazy("record", "Chapters")),
    ("contributions", pgettext_lazy("record", "Contributions")),
    ("outcomes", pgettext_lazy("record", "Outcomes")),
    ("media", pgettext_lazy("record", "Images and attachments")),
    ("maturity_path", pgettext_lazy("record", "How it matured")),
    ("updates", pgettext_lazy("record", "Updates")),
)

# Of what is no practice, where the heading speaks of one.
NO_PRACTICE = {"target_detail": pgettext_lazy("record", "Whom it concerns")}


@dataclass
class Section:
    anchor: str
    heading: str
    template: str
    html: str = ""
    is_own: bool = False
    value: list = field(default_factory=list)


def sections_of(page, original, language, organisations, binder=None):
    """([Section] that have something to say, [Meaning] of the terms in them).

    `organisations` maps codes to links (see `links`).
    """
    binder = binder or Binder(language)
    found = []
    for name, heading in ORDER:
        value = getattr(page, name, None)
        if not value:
            continue
        if page.kind != "practice":
            heading = NO_PRACTICE.get(name, heading)
        if name == "sections":
            found += [free_section(block, number, binder) for number, block in enumerate(value, 1)]
        elif isinstance(value, str):
            found.append(Section(name.replace("_", "-"), heading, TEXT, html=binder.rich_text(value)))
        else:
            listed = rows(page, original, name)
            for row in listed:
                if row.get("organisation"):
                    row["link"] = organisations.get(row["organisation"])
                for key in ("text", "role", "overcome", "why"):
                    if isinstance(row.get(key), str) and row[key]:
                        row[f"{key}_html"] = binder.plain(row[key])
            if listed:
                found.append(Section(name.replace("_", "-"), heading, f"practices/sections/{name}.html", value=listed))
        binder.next_section()
    return found, list(binder.bound.values())


def free_section(block, number, binder):
    section = Section(f"s{number}", binder.typographic(block.value["heading"]), TEXT, is_own=True)
    section.html = binder.rich_text(block.value["text"].source)
    binder.next_section()
    return section
