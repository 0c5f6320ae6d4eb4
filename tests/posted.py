"""What the edit form of a small record is sent."""

from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield


def posted(page, **changes):
    """What the edit form sends: everything empty but title, slug, summary and `changes`."""
    streams = [field.name for field in page._meta.get_fields() if field.__class__.__name__ == "StreamField"]
    rich = [field.name for field in page._meta.get_fields() if field.__class__.__name__ == "RichTextField"]
    data = {"title": page.title, "slug": page.slug, "summary": page.summary, "licence": "CC-BY-4.0"}
    data |= {name: streamfield([]) for name in streams} | {name: rich_text("") for name in rich}
    data |= {name: inline_formset([]) for name in ("roles", "related", "suggestion_choices", "comments")}
    return nested_form_data(data | changes)
