"""Tables that are too large, damaged or hostile are refused in words, and nothing is read that would hurt."""

import zipfile
from io import BytesIO

import pytest

from editorial.records.files import read_records
from editorial.records.plan import REFUSED, planned
from editorial.records.problems import Refused
from tests.tables import csv_of, xlsx_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]
HEADINGS = ["Tipo", "Titolo"]
ROW = ["practice", "Orto"]


def bomb():
    out = BytesIO(xlsx_of(HEADINGS, ROW))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet9.xml", b"<a>" + b" " * 60_000_000 + b"</a>")
    return out.getvalue()


def entities():
    source, out = BytesIO(xlsx_of(HEADINGS, ROW)), BytesIO()
    with zipfile.ZipFile(source) as archive, zipfile.ZipFile(out, "w") as changed:
        for name in archive.namelist():
            content = archive.read(name)
            if name == "xl/worksheets/sheet1.xml":
                content = content.replace(b"<worksheet", b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet', 1)
            changed.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("vuota.csv", lambda: b""),
        ("spazi.csv", lambda: b" \n \n"),
        ("solo-titoli.csv", lambda: csv_of(HEADINGS)),
        ("nul.csv", lambda: csv_of(HEADINGS, ["practice", "a\0b"])),
        ("controllo.csv", lambda: csv_of(HEADINGS, ["practice", "a\x07b"])),
        ("virgolette.csv", lambda: b'Tipo;Titolo\npractice;"aperta'),
        ("grande.csv", lambda: b"a" * (10 * 1024 * 1024 + 1)),
        ("righe.csv", lambda: csv_of(HEADINGS, *([["practice", f"Orto {n}"] for n in range(5001)]))),
        ("colonne.csv", lambda: csv_of([f"c{n}" for n in range(1000)], ROW)),
        ("cella.csv", lambda: csv_of(HEADINGS, ["practice", "a" * 40_000])),
        ("cella-enorme.csv", lambda: csv_of(HEADINGS, ["practice", "a" * 400_000])),
        ("titoli.csv", lambda: csv_of(["Tipo", "Titolo", "Ricetta"], [*ROW, "x"])),
        ("doppi.csv", lambda: csv_of(["Titolo", "Titre"], ["a", "b"])),
        ("senza-titolo.csv", lambda: csv_of(["Tipo", "Sintesi"], ["practice", "x"])),
        ("senza-nome.csv", lambda: csv_of(["Tipo", "Titolo", ""], [*ROW, "x"])),
        ("piu-lunga.csv", lambda: csv_of(HEADINGS, [*ROW, "x"])),
        ("finto.xlsx", lambda: b"PK\x03\x04" + b"\0" * 100),
        ("testo.xlsx", lambda: b"Tipo;Titolo"),
        ("foglio.xlsx", lambda: xlsx_of(["Ricetta", "Dosi"], ["pane", "1"], title="Cucina")),
        ("vuoto.xlsx", lambda: xlsx_of()),
        ("colonne.xlsx", lambda: xlsx_of([f"c{n}" for n in range(1000)], ROW)),
        ("righe.xlsx", lambda: xlsx_of(HEADINGS, *([["practice", f"Orto {n}"] for n in range(5001)]))),
        ("bomba.xlsx", bomb),
        ("entità.xlsx", entities),
        ("altro.ods", lambda: b"PK"),
    ],
)
def test_refused_in_words(name, make):
    with pytest.raises(Refused) as refusal:
        read_records(name, make())
    assert str(refusal.value)


def test_the_same_code_or_the_same_words_twice_are_refused():
    rows = planned(*read_records("doppie.csv", csv_of(HEADINGS, ROW, ROW))).rows
    assert rows[1].action == REFUSED and "2" in rows[1].errors[0].reason


def test_a_sheet_is_found_by_its_name_and_numbers_are_read_as_people_see_them():
    givens, _ = read_records("a.xlsx", xlsx_of(["Tipo", "Titolo", "Periodo dal"], ["practice", 2020, 2019.0]))
    assert givens[0].data["texts"]["it"]["title"] == "2020"
    assert givens[0].data["facts"]["period_start"] == "2019"
