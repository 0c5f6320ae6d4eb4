"""What is asked, step by step. A step is short enough for a phone; only what the editors cannot do without is required."""

from dataclasses import dataclass

from django.utils.translation import pgettext_lazy

LONG = 5000


@dataclass(frozen=True)
class Question:
    name: str
    label: str
    help_text: str = ""
    limit: int = LONG
    is_line: bool = False
    is_required: bool = False
    # Field of the record that the draft gets these words in.
    target: str = "sections"


@dataclass(frozen=True)
class Step:
    title: str
    questions: tuple
    has_files: bool = False


def title_question(label, help_text):
    return Question("title", label, help_text, limit=100, is_line=True, is_required=True, target="title")


PLACE = Question(
    "place",
    pgettext_lazy("proposal", "Where?"),
    pgettext_lazy("proposal", "Municipality, valley or district, and the country."),
    limit=200,
    is_line=True,
)
SOURCES = Question(
    "sources",
    pgettext_lazy("proposal", "Documents and links that tell more"),
    pgettext_lazy("proposal", "One on each line: title and date, or the address of a page."),
    limit=3000,
    target="sources",
)
CONTACT = Question(
    "contact",
    pgettext_lazy("proposal", "Which office can be asked?"),
    pgettext_lazy("proposal", "Name of the office, phone, e-mail. Published only if the record is: no private person."),
    limit=500,
    target="contacts",
)
MORE = Step(pgettext_lazy("proposal", "Sources and office"), (SOURCES, CONTACT), has_files=True)

PRACTICE = (
    Step(
        pgettext_lazy("proposal", "The practice"),
        (
            title_question(
                pgettext_lazy("proposal", "What is it called?"),
                pgettext_lazy("proposal", "A name that says what is done, for example: snacks on Wednesdays."),
            ),
            Question(
                "summary",
                pgettext_lazy("proposal", "In two sentences: what is done, for whom?"),
                limit=400,
                is_required=True,
                target="summary",
            ),
            PLACE,
            Question(
                "organisation",
                pgettext_lazy("proposal", "Who does it?"),
                pgettext_lazy("proposal", "Bodies and associations; of persons only the role."),
                limit=300,
                is_line=True,
                target="actors",
            ),
            Question(
                "period",
                pgettext_lazy("proposal", "Since when, until when?"),
                limit=120,
                is_line=True,
                target="period_note",
            ),
        ),
    ),
    Step(
        pgettext_lazy("proposal", "The story"),
        (
            Question("need", pgettext_lazy("proposal", "Which need did it start from?"), target="need"),
            Question(
                "actions",
                pgettext_lazy("proposal", "What was done, in which order?"),
                pgettext_lazy("proposal", "One step on each line."),
                is_required=True,
                target="steps",
            ),
            Question(
                "results",
                pgettext_lazy("proposal", "What came of it?"),
                pgettext_lazy("proposal", "With figures, if there are any, and how they were counted."),
                target="results",
            ),
            Question(
                "hindering",
                pgettext_lazy("proposal", "What was difficult, what did not work?"),
                pgettext_lazy("proposal", "Often the most useful part for those who want to try."),
                target="hindering",
            ),
        ),
    ),
    MORE,
)
NEED = (
    Step(
        pgettext_lazy("proposal", "The need"),
        (
            title_question(
                pgettext_lazy("proposal", "What is missing?"),
                pgettext_lazy("proposal", "In a few words, for example: transport for those who no longer drive."),
            ),
            Question(
                "need",
                pgettext_lazy("proposal", "Who lacks it, and what happens now?"),
                is_required=True,
                target="need",
            ),
            PLACE,
        ),
    ),
    Step(
        pgettext_lazy("proposal", "What was tried"),
        (
            Question("tried", pgettext_lazy("proposal", "What has been tried already?")),
            Question("idea", pgettext_lazy("proposal", "What could help?"), target="idea"),
        ),
    ),
    MORE,
)
STEPS = {"practice": PRACTICE, "need": NEED}


def questions_of(kind):
    return [question for step in STEPS[kind] for question in step.questions]
