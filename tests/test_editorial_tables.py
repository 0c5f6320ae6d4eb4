"""Tables of records: what goes out comes in again, what is wrong is said with its place, the rest stays untouched."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from editorial.records.export import all_records, record_data
from editorial.records.files import read_records
from editorial.records.plan import CREATE, REFUSED, SAME, UPDATE, planned
from editorial.records.problems import Refused
from editorial.records.references import References
from editorial.tables.writing import table, template, vocabulary_csv
from practices.choices import RelationKind
from practices.models import Organisation, RecordRole, RelatedRecord
from practices.spreadsheet_cells import guarded, unguarded
from tests.builders import make_record, make_term, make_territory, make_translation, make_user
from tests.tables import csv_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


def exported(language="it", format_="csv"):
    references = References()
    return table(record_data(all_records(), references=references), language, references, "", format_)


def plan(content, name="tabella.csv", user=None, **choices):
    return planned(*read_records(name, content, user, **choices))


def rich_record():
    theme = make_term("theme", "anziani", label_it="Anziani soli", label_fr="Personnes âgées isolées")
    make_territory("ITC11", label_it="Torino", label_fr="Turin")
    organisation = make_record(Organisation, title="Consorzio")
    page = make_record(
        title="Merende",
        need='<p data-block-key="k1">Un <b>bisogno</b>.</p><ul><li data-block-key="k2">uno</li></ul>',
        steps='[{"type": "step", "value": {"text": "Primo"}, "id": "s1"}, {"type": "step", "value": {"text": "Poi"}, "id": "s2"}]',
        sets={"themes": [theme]},
    )
    page.roles = [RecordRole(organisation=organisation.record, role=make_term("role", "partner"))]
    page.related = [RelatedRecord(record=organisation.record, kind=RelationKind.PART_OF)]
    page.save_revision().publish()
    return page


@pytest.mark.parametrize("format_", ["csv", "xlsx"])
@pytest.mark.parametrize("language", ["it", "fr"])
def test_an_exported_table_changes_nothing(language, format_):
    page = rich_record()
    make_translation(page, need="<p>Un besoin</p>")
    found = plan(exported(language, format_), f"tabella.{format_}")
    assert [row.action for row in found.rows] == [SAME, SAME]


def test_only_the_cells_that_changed_are_written():
    page = rich_record()
    content = csv_of(
        ["Codice", "Sintesi", "Che cosa si è fatto, passo per passo"], [page.record.code, "", "Primo\nDopo"]
    )
    (row,) = plan(content).rows
    assert (row.action, row.changes) == (UPDATE, ["texts.it.steps"])
    steps = row.given.data["texts"]["it"]["steps"]
    assert [(each["id"], each["value"]["text"]) for each in steps] == [("s1", "Primo"), ("s2", "Dopo")]


def test_an_empty_cell_changes_nothing_and_a_word_empties_the_field():
    page = rich_record()
    (row,) = plan(csv_of(["Codice", "Sintesi", "Tematiche"], [page.record.code, "[vuoto]", ""])).rows
    assert row.changes == ["texts.it.summary"]
    assert row.given.data["texts"]["it"]["summary"] == ""


def test_what_a_cell_cannot_say_is_pointed_out():
    page = rich_record()
    (row,) = plan(csv_of(["Codice", "Il bisogno"], [page.record.code, "Un altro bisogno"])).rows
    assert row.action == UPDATE
    assert any(each.is_notice and each.field == "texts.it.need" for each in row.problems)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_whatever_a_spreadsheet_saves_is_read(encoding, delimiter):
    rows = [["Tipo", "Titolo", "Sintesi"], ["buona prassi", "Caffè; letture, giochi", "Perché è così"]]
    (row,) = plan(csv_of(*rows, delimiter=delimiter, encoding=encoding), kind="practice").rows
    assert row.given.data["texts"]["it"]["title"] == "Caffè; letture, giochi"
    assert row.given.data["texts"]["it"]["summary"] == "Perché è così"


@pytest.mark.parametrize("said", ["anziani", "Anziani soli", "personnes agees isolees", "ANZIANI SOLI"])
@pytest.mark.parametrize("sign", [" | ", ";", "\n"])
def test_vocabulary_by_code_or_label_in_either_language(said, sign):
    rich_record()
    make_term("theme", "giovani", label_it="Giovani", label_fr="Jeunes")
    content = csv_of(["Tipo", "Titolo", "Tematiche"], ["practice", "Orto", f"{said}{sign}Jeunes"])
    (row,) = plan(content).rows
    assert row.action == CREATE, row.errors
    assert row.given.data["facts"]["themes"] == ["anziani", "giovani"]


def test_the_language_is_that_of_the_headings():
    (row,) = plan(csv_of(["Type", "Titre", "Résumé"], ["practice", "Jardin", "Un jardin"])).rows
    assert row.given.data["original_language"] == "fr"


def test_every_error_of_a_row_has_its_column_and_a_remedy():
    rich_record()
    headings = ["Codice", "Tipo", "Titolo", "Tematiche", "Periodo dal", "Organizzazioni"]
    rows = [
        ["ZZZZZZ", "", "Orto", "", "", ""],
        ["", "ricetta", "Orto 2", "", "", ""],
        ["", "practice", "t" * 101, "anziano", "ieri", "Nessuno: partner"],
        ["", "practice", "", "anziani", "", ""],
    ]
    found = plan(csv_of(headings, *rows))
    assert {row.action for row in found.rows} == {REFUSED}
    assert [[each.field for each in row.errors] for row in found.rows] == [
        ["code"],
        ["kind"],
        ["texts.it.title", "facts.themes", "facts.period_start", "facts.roles"],
        ["texts.it.title"],
    ]
    assert all(each.remedy for row in found.rows for each in row.errors if each.field != "facts.period_start")
    assert found.rows[2].given.places["facts.themes"] == "D · Tematiche"


def test_nobody_changes_what_they_may_not():
    page = rich_record()
    stranger = make_user("straniera", is_superuser=False)
    content = csv_of(["Codice", "Titolo"], [page.record.code, "Altro"])
    (row,) = plan(content, user=stranger).rows
    assert row.action == REFUSED and row.title == "Altro"
    (row,) = plan(csv_of(["Tipo", "Titolo"], ["practice", "Nuova"]), user=stranger).rows
    assert row.action == REFUSED


@pytest.mark.parametrize(
    "text", ["=1+1", "+39", "-1", "@SUM(A1)", "\t=1", "'=1", "''=1", "normale", "'apostrofo", "＝1"]
)
def test_no_cell_runs_and_every_cell_reads_back(text):
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t", "＝"))
    assert unguarded(guarded(text)) == text


def test_a_spreadsheet_of_ours_holds_no_formula():
    make_record(title="=HYPERLINK(1)")
    sheet = load_workbook(BytesIO(exported("it", "xlsx"))).worksheets[0]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    assert [row.action for row in plan(exported("it", "xlsx"), "a.xlsx").rows] == [SAME]


@pytest.mark.parametrize("language", ["it", "fr"])
def test_the_template_has_headings_and_vocabulary_and_reads_as_empty(language):
    make_term("theme", "anziani", label_it="Anziani", label_fr="Personnes âgées")
    references = References()
    book = load_workbook(BytesIO(template(language, references)))
    assert len(book.sheetnames) == 3
    assert "anziani" in [row[1] for row in book.worksheets[1].iter_rows(values_only=True)]
    assert "Personnes âgées".encode() in vocabulary_csv(language, references)
    for format_ in ("csv", "xlsx"):
        with pytest.raises(Refused):
            plan(template(language, references, format_=format_), f"modello.{format_}")
