"""How long the text of a segment may be, as its field or block says."""

from django.core.exceptions import FieldDoesNotExist
from wagtail.fields import StreamField

from practices.limits import field_limits


def limit_of(model, field_path: str) -> int | None:
    """`field_path` as wagtail-localize keeps it: "summary", or "steps.step.title" inside a StreamField."""
    name, *rest = field_path.split(".")
    try:
        field = model._meta.get_field(name)
    except FieldDoesNotExist:
        return None
    if not isinstance(field, StreamField):
        return field_limits(model).get(name) or getattr(field, "max_length", None)
    block = field.stream_block
    for part in rest:
        children = getattr(block, "child_blocks", None)
        block = children.get(part) if children else getattr(block, "child_block", None)
        if block is None:
            return None
    return getattr(block, "limit", None) or getattr(getattr(block, "field", None), "max_length", None)
