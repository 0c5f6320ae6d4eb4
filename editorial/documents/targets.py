"""Where the words of a section can go, by kind of record; names of the models' fields, said as the edit form says them."""

from django.utils.text import capfirst
from django.utils.translation import pgettext

from practices.kinds import KINDS

LINES = ("summary", "period_note")
# In the record's own order.
COMMON = (
    "summary",
    "period_note",
    "need",
    "idea",
    "target_detail",
    "steps",
    "sections",
    "actors",
    "participation",
    "resources",
    "funding",
    "figures",
    "results",
    "expected_results",
    "evidence",
    "enabling",
    "hindering",
    "not_worked",
    "voices",
    "sustainability",
    "transferability",
    "updates",
    "contacts",
    "links",
    "sources",
)
OWN = {"publication": ("chapters",), "event": ("contributions", "outcomes")}
LEAVE_OUT, APPEND, OWN_SECTION = "", "append", "sections"
ANSWER = "answer:"  # followed by the key of the form's field


def targets_of(kind, edition=None, language="it"):
    """[(target, label)] offered for a section: of a form's edition its fields come first."""
    model = KINDS[kind]
    fields = [(name, capfirst(model._meta.get_field(name).verbose_name)) for name in (*COMMON, *OWN.get(kind, ()))]
    return [
        (LEAVE_OUT, pgettext("import", "— leave out —")),
        (APPEND, pgettext("import", "add to the section above")),
        *answers_of(edition, language),
        *fields,
    ]


def answers_of(edition, language):
    fields = edition_fields(edition) if edition else []
    return [(f"{ANSWER}{field['key']}", f"{field['number']} {field[f'title_{language}']}") for field in fields]


def edition_fields(edition):
    return [field for group in edition.groups for field in group.value["fields"]]


def own_names(kind):
    return (*COMMON, *OWN.get(kind, ()))
