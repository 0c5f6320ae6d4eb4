"""Files of every kind, whole, damaged and malicious: always a state, never an exception, never a hanging process."""

import pytest

from search.attachments.process import read_apart
from search.attachments.reading.formats import read
from search.attachments.reading.found import MOST_CHARACTERS
from tests.search.files import docx, odt, pdf

ENTITIES = '<!DOCTYPE x [<!ENTITY a "ahahahahah"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("extension", "content", "text"),
    [
        ("pdf", pdf("Gli orti soli-\ndali però"), "Gli orti solidali però"),
        ("docx", docx("Gli orti", "solidali"), "Gli orti\nsolidali"),
        ("odt", odt("Gli orti", "solidali"), "Gli orti\nsolidali"),
        ("txt", "Però è così".encode(), "Però è così"),
        ("txt", "Perché l’affido è così, in città".encode("cp1252"), "Perché l’affido è così, in città"),
        ("txt", "Âgées à domicile « près d’elles »".encode("cp1252"), "Âgées à domicile « près d’elles »"),
        ("txt", "Però è così".encode("utf-16"), "Però è così"),
        ("txt", "Però è così".encode("utf-8-sig"), "Però è così"),
        ("pdf", pdf("Aperto", password=""), "Aperto"),
    ],
)
def test_a_whole_file_is_read(extension, content, text):
    found = read_apart(content, extension)
    assert (found.state, found.text) == ("read", text)


@pytest.mark.parametrize(
    ("extension", "content", "state"),
    [
        ("pdf", b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n", "damaged"),
        ("pdf", pdf(*["Riga"] * 30)[:2000], "damaged"),
        ("pdf", pdf("Segreto", password="x"), "encrypted"),
        ("pdf", pdf("", ""), "empty"),
        ("pdf", docx("Gli orti"), "wrong"),
        ("pdf", b"<html>", "wrong"),
        ("docx", pdf("Gli orti"), "wrong"),
        ("docx", odt("Gli orti"), "wrong"),
        ("docx", docx("Gli orti")[:300], "damaged"),
        ("docx", b"\xd0\xcf\x11\xe0" + bytes(600), "encrypted"),
        ("docx", docx("Gli orti", big="\0" * 70_000_000), "large"),
        ("docx", docx("&b;", before=ENTITIES), "damaged"),
        ("odt", odt("Gli orti", before=ENTITIES), "damaged"),
        ("txt", b"MZ\0\0", "wrong"),
        ("txt", b"  \n ", "empty"),
        ("pdf", b"", "empty"),
    ],
)
def test_what_cannot_be_read_says_why(extension, content, state):
    found = read(content, extension)
    assert (found.state, found.text) == (state, "")


def test_a_pdf_of_300_pages_is_read_in_time():
    page = "\n".join(f"Gli orti solidali di Vercelli e la cura delle persone, {line}" for line in range(20))
    found = read_apart(pdf(*[page] * 299, page + "\nmelograno"), "pdf")
    assert (found.state, found.pages, found.is_cut) == ("read", 300, False)
    assert "melograno" in found.text


def test_a_very_long_text_is_cut():
    found = read(b"orti " * MOST_CHARACTERS, "txt")
    assert (found.state, found.is_cut, len(found.text)) == ("read", True, MOST_CHARACTERS)


def test_a_line_that_returns_on_every_page_is_left_out():
    words = ["uno", "due", "tre", "quattro"]
    found = read(pdf(*(f"Consorzio, pagina {number}\n{word}" for number, word in enumerate(words))), "pdf")
    assert found.text == "\n".join(words)


def test_a_file_that_takes_too_long_is_left():
    wide = docx("x").replace(b"x", b"x")
    assert read_apart(wide, "docx", seconds=0.001).state == "slow"


def test_elements_without_end_do_not_harm_this_process():
    deep = docx(before="<w:p xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>" * 20_000)
    assert read_apart(deep, "docx").state in ("damaged", "large", "slow")
