"""Fill what `Folded` and `Record.title_key` keep, for the pages and records that are there already."""

from django.db import migrations

from language.ordering import sort_key
from practices.models.folded import words_of

BATCH = 500


def fill(apps, schema_editor):
    Record = apps.get_model("practices", "Record")
    RecordPage = apps.get_model("practices", "RecordPage")
    Folded = apps.get_model("practices", "Folded")
    records = []
    for record in Record.objects.only("title").iterator():
        record.title_key = sort_key(record.title)
        records.append(record)
    Record.objects.bulk_update(records, ["title_key"], batch_size=BATCH)
    rows = RecordPage.objects.filter(folded=None).order_by("pk")
    rows = rows.values_list("pk", "title", "summary", "locale__language_code")
    Folded.objects.bulk_create(
        (
            Folded(
                page_id=pk,
                title=sort_key(title),
                words=f"{words_of(title, language)}¶{words_of(summary, language)}",
            )
            for pk, title, summary, language in list(rows)
        ),
        batch_size=BATCH,
    )


class Migration(migrations.Migration):
    dependencies = [("practices", "0004_folded")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
