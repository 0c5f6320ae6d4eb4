"""The texts of every kind of record that hold paragraphs, lists and links; in the record's own order."""

from wagtail.fields import RichTextField

from practices.models import RecordPage

RICH_TEXTS = tuple(field.name for field in RecordPage._meta.local_fields if isinstance(field, RichTextField))
