"""A page's edit form as a browser would send it back unchanged."""

from django.forms import ModelMultipleChoiceField
from wagtail.blocks import RichTextBlock, StructBlock
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield


def form_data(page, user):
    """What is posted to the page's edit address."""
    form = page.get_edit_handler().get_form_class()(instance=page, for_user=user)
    data, sets = {}, {}
    for name, field in form.fields.items():
        value = form.initial.get(name)
        kind = type(page._meta.get_field(name)).__name__ if name != "comment_notifications" else ""
        if kind == "StreamField":
            data[name] = streamfield(
                [(child.block_type, sent(child.block, child.value)) for child in getattr(page, name)]
            )
        elif kind == "RichTextField":
            data[name] = rich_text(value or "")
        elif isinstance(field, ModelMultipleChoiceField):
            sets[name] = [row.pk for row in value or []]
        else:
            data[name] = "" if value is None else value
    for name in ("related", "suggestion_choices", "comments"):
        data[name] = inline_formset([])
    roles = list(page.roles.all())
    rows = [{"id": row.pk, "organisation": row.organisation_id, "role": row.role_id or ""} for row in roles]
    data["roles"] = inline_formset(rows, initial=len(rows))
    return nested_form_data(data) | sets


def sent(block, value):
    if isinstance(block, StructBlock):
        return {name: sent(child, value.get(name)) for name, child in block.child_blocks.items()}
    if isinstance(block, RichTextBlock):
        return rich_text(value.source if value else "")
    return "" if value is None else value
