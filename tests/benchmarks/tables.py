"""Rows of multi-table models, which `bulk_create` refuses: one insert per table, from the same dictionaries."""

from django.db import connection
from wagtail.models import Page

from practices.models import RecordPage


def insert_pages(model, pages):
    """Insert pages of one type given as {column: database value}; columns left out get the model's defaults."""
    blank = model()
    for table in (Page, RecordPage, model):
        fields = [field for field in table._meta.local_concrete_fields if field.column]
        defaults = {field.column: field.get_db_prep_save(getattr(blank, field.attname), connection) for field in fields}
        links = {field.column for field in fields if field.name in ("page_ptr", "recordpage_ptr")}
        rows = [
            [page["id"] if column in links else page.get(column, default) for column, default in defaults.items()]
            for page in pages
        ]
        _insert(table._meta.db_table, list(defaults), rows)


def insert_links(model, name, pairs):
    """Rows of a many-to-many fact: (page pk, vocabulary row pk)."""
    field = model._meta.get_field(name)
    through = field.remote_field.through
    target = through._meta.get_field(field.m2m_reverse_field_name()).attname
    through.objects.bulk_create([through(recordpage_id=page, **{target: row}) for page, row in pairs], batch_size=5000)


def _insert(table, columns, rows):
    if not rows:
        return
    quoted = ", ".join(connection.ops.quote_name(column) for column in columns)
    places = ", ".join(["%s"] * len(columns))
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO {table} ({quoted}) VALUES ({places})", rows)
