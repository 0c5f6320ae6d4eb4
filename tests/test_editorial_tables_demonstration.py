"""Tables of all the demonstration's records, in each language and format, import again without a change."""

import pytest

from editorial.records.export import all_records, record_data
from editorial.records.files import read_records
from editorial.records.plan import SAME, planned
from editorial.records.references import References
from editorial.tables.writing import table

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]


@pytest.mark.parametrize("format_", ["csv", "xlsx"])
@pytest.mark.parametrize("language", ["it", "fr"])
def test_what_is_exported_changes_nothing(language, format_):
    references = References()
    content = table(record_data(all_records(), references=references), language, references, "", format_)
    rows = planned(*read_records(f"archivio.{format_}", content)).rows
    assert len(rows) == all_records().count() > 50
    assert [row.errors for row in rows if row.action != SAME] == []
    assert {row.action for row in rows} == {SAME}


def test_a_table_of_one_kind_has_only_its_columns():
    references = References()
    events = record_data(all_records().filter(kind="event"), references=references)
    content = table(events, "it", references, "event", "csv")
    assert b"Sede" in content and b"Tipo di organizzazione" not in content
    assert {row.action for row in planned(*read_records("eventi.csv", content)).rows} == {SAME}
