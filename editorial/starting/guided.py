"""The fields that a model may give guidance for; names of the models' fields."""

from django.utils.text import capfirst

from practices.models import RecordPage
from practices.rich_texts import RICH_TEXTS

# {field: (type of its block, part of the block that takes the words)}
LISTED = {
    "steps": ("step", "text"),
    "enabling": ("item", "text"),
    "hindering": ("item", "text"),
}
GUIDED = ("summary", "need", "idea", "steps", *RICH_TEXTS[2:6], *list(LISTED)[1:], *RICH_TEXTS[6:])


def guided_fields():
    """[(name, label)] as the edit form calls them."""
    return [(name, capfirst(RecordPage._meta.get_field(name).verbose_name)) for name in GUIDED]
