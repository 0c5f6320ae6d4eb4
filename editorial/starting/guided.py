"""The fields that a model may give guidance for; names of the models' fields."""

from django.utils.text import capfirst

RICH = (
    "need",
    "idea",
    "participation",
    "results",
    "expected_results",
    "evidence",
    "not_worked",
    "sustainability",
    "transferability",
)
# {field: (type of its block, part of the block that takes the words)}
LISTED = {
    "steps": ("step", "text"),
    "enabling": ("item", "text"),
    "hindering": ("item", "text"),
}
GUIDED = ("summary", "need", "idea", "steps", *RICH[2:6], *list(LISTED)[1:], *RICH[6:])


def guided_fields():
    """[(name, label)] as the edit form calls them."""
    from practices.models import RecordPage

    return [(name, capfirst(RecordPage._meta.get_field(name).verbose_name)) for name in GUIDED]
