"""On PostgreSQL, how the editors' choosers read Italian and French; nothing on other databases."""

from django.db import migrations

from search.choosers import text_search


def make(apps, schema_editor):
    text_search.make(schema_editor.connection)


def drop(apps, schema_editor):
    text_search.drop(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("search", "0005_file_texts")]

    operations = [migrations.RunPython(make, drop)]
