"""What a record may need, and why it matters to a reader. Which kind needs what stands in `declared`."""

from dataclasses import dataclass

from django.utils.translation import pgettext_lazy


@dataclass(frozen=True)
class Rule:
    """`fields`: it is enough that one of them says something. The first one is where "go there" leads."""

    key: str
    fields: tuple
    name: object
    why: object
    is_fact: bool = False


def rule(key, fields, name, why, is_fact=False):
    return Rule(key, tuple(fields.split()), name, why, is_fact)


RULES = {
    each.key: each
    for each in (
        rule(
            "summary",
            "summary",
            pgettext_lazy("completeness", "Summary"),
            pgettext_lazy(
                "completeness", "By it a reader decides in a minute whether to read on; lists and search show it."
            ),
        ),
        rule(
            "themes",
            "themes",
            pgettext_lazy("completeness", "Themes"),
            pgettext_lazy("completeness", "Without a theme nobody meets it in the lists."),
            True,
        ),
        rule(
            "target_groups",
            "target_groups",
            pgettext_lazy("completeness", "Target groups"),
            pgettext_lazy("completeness", "Whoever works with these people looks for them first."),
            True,
        ),
        rule(
            "where",
            "territories areas places",
            pgettext_lazy("completeness", "Where"),
            pgettext_lazy("completeness", "Partners look for what was done near them or in places like theirs."),
            True,
        ),
        rule(
            "period",
            "period_start",
            pgettext_lazy("completeness", "When it began"),
            pgettext_lazy("completeness", "A practice without a date cannot be judged."),
            True,
        ),
        rule(
            "maturity",
            "maturity",
            pgettext_lazy("completeness", "Maturity"),
            pgettext_lazy("completeness", "It says how far one may trust it."),
            True,
        ),
        rule(
            "roles",
            "roles",
            pgettext_lazy("completeness", "Organisations"),
            pgettext_lazy("completeness", "A reader wants to know who did it."),
            True,
        ),
        rule(
            "need",
            "need",
            pgettext_lazy("completeness", "The need"),
            pgettext_lazy("completeness", "Whoever has the same need recognises it here."),
        ),
        rule(
            "idea",
            "idea",
            pgettext_lazy("completeness", "The idea"),
            pgettext_lazy("completeness", "It is what can be carried elsewhere."),
        ),
        rule(
            "steps",
            "steps sections",
            pgettext_lazy("completeness", "What was done"),
            pgettext_lazy("completeness", "Nobody can do it again without the steps."),
        ),
        rule(
            "actors",
            "actors participation",
            pgettext_lazy("completeness", "Who did what"),
            pgettext_lazy("completeness", "The way they worked together is half of the practice."),
        ),
        rule(
            "resources",
            "resources",
            pgettext_lazy("completeness", "Resources"),
            pgettext_lazy("completeness", "People, time and spaces decide whether another territory can do it."),
        ),
        rule(
            "funding",
            "funding",
            pgettext_lazy("completeness", "Cost and funding"),
            pgettext_lazy("completeness", "It is among the first questions of a municipality."),
        ),
        rule(
            "results",
            "results figures evidence expected_results",
            pgettext_lazy("completeness", "Results"),
            pgettext_lazy("completeness", "Without results it is a plan."),
        ),
        rule(
            "lessons",
            "hindering enabling",
            pgettext_lazy("completeness", "What helped and what hindered"),
            pgettext_lazy("completeness", "It spares others the same trouble."),
        ),
        rule(
            "not_worked",
            "not_worked",
            pgettext_lazy("completeness", "What did not work"),
            pgettext_lazy("completeness", "Readers look for it most, and find it least."),
        ),
        rule(
            "sustainability",
            "sustainability",
            pgettext_lazy("completeness", "Lasting over time"),
            pgettext_lazy("completeness", "It says whether the practice outlived its funding."),
        ),
        rule(
            "transferability",
            "transferability",
            pgettext_lazy("completeness", "Using it elsewhere"),
            pgettext_lazy("completeness", "It is the reason why the archive exists."),
        ),
        rule(
            "contacts",
            "contacts links",
            pgettext_lazy("completeness", "Whom to ask"),
            pgettext_lazy("completeness", "A reader who is convinced needs an office to write to."),
        ),
        rule(
            "sources",
            "sources links media",
            pgettext_lazy("completeness", "Sources"),
            pgettext_lazy("completeness", "What is said can be checked."),
        ),
        rule(
            "story",
            "sections need idea steps chapters",
            pgettext_lazy("completeness", "What it is about"),
            pgettext_lazy("completeness", "A summary alone does not tell enough."),
        ),
        rule(
            "edition",
            "edition",
            pgettext_lazy("completeness", "Form edition"),
            pgettext_lazy("completeness", "It decides the sections of the card and their limits."),
            True,
        ),
        rule(
            "answers",
            "answers",
            pgettext_lazy("completeness", "Answers of the form"),
            pgettext_lazy("completeness", "Empty fields, and instructions left as an answer, print as not filled in."),
        ),
        rule(
            "described_phases",
            "described_phases",
            pgettext_lazy("completeness", "Phases of the method"),
            pgettext_lazy("completeness", "A method is its phases, in order."),
        ),
        rule(
            "starts_at",
            "starts_at period_start",
            pgettext_lazy("completeness", "When it takes place"),
            pgettext_lazy("completeness", "An event without a date is in no calendar."),
            True,
        ),
        rule(
            "venue",
            "venue",
            pgettext_lazy("completeness", "Venue"),
            pgettext_lazy("completeness", "Whoever wants to come needs the place."),
        ),
        rule(
            "outcomes",
            "outcomes contributions sections",
            pgettext_lazy("completeness", "What came of it"),
            pgettext_lazy("completeness", "After the day, this is what remains."),
        ),
        rule(
            "organisation_kind",
            "organisation_kind",
            pgettext_lazy("completeness", "Kind of organisation"),
            pgettext_lazy("completeness", "It tells a municipality from a cooperative at a glance."),
            True,
        ),
    )
}
