"""Documents of every format read into one outline; what is no honest document is refused in words."""

import time
from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override
from pypdf import PdfReader, PdfWriter

from editorial.documents.limits import MOST_BYTES
from editorial.documents.proposal import propose
from editorial.documents.readers.__main__ import clean
from editorial.documents.reading import read_document
from tests.documents import CONTENT_TYPES, PRACTICE_IT, ROOT_RELS, WRITERS, docx, markdown, odt, pdf, text, zipped

pytestmark = pytest.mark.django_db
W_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def refused(name, content):
    with pytest.raises(ValidationError) as error:
        propose(read_document(name, content), name)
    return error.value.code


def shape(outline):
    return [(block.kind, block.text) for block in outline.blocks]


@pytest.mark.parametrize("extension", ["docx", "odt", "md", "pdf"])
def test_every_format_with_headings_gives_the_same_outline(extension):
    kinds = {"h1": "heading", "h2": "heading", "p": "paragraph", "ul": "list"}
    expected = [(kinds[kind], "\n".join(words) if kind == "ul" else words) for kind, words in PRACTICE_IT]
    assert shape(read_document(f"x.{extension}", WRITERS[extension]())) == expected


@pytest.mark.parametrize("extension", WRITERS)
def test_every_format_gives_the_same_proposal(extension):
    proposal = propose(read_document(f"x.{extension}", WRITERS[extension]()), f"x.{extension}")
    assert (proposal.title, proposal.language, proposal.kind) == ("Merende del mercoledì", "it", "practice")
    assert {section.heading: section.target for section in proposal.sections if section.heading} == {
        "Il bisogno": "need",
        "Le attività svolte": "steps",
        "Che cosa ha aiutato": "enabling",
        "Difficoltà incontrate": "hindering",
        "Il canto delle pentole": "sections",
    }
    assert proposal.summary == PRACTICE_IT[1][1]


def test_bold_italic_and_links_stay_and_nothing_else():
    written = "## Il bisogno\n\nParole **forti** e *piane*, [un sito](https://example.org) e <script>alert(1)</script>."
    block = read_document("x.md", written.encode()).blocks[1]
    assert block.html == (
        "Parole <b>forti</b> e <i>piane</i>, "
        '<a href="https://example.org">un sito</a> e &lt;script&gt;alert(1)&lt;/script&gt;.'
    )


def test_a_link_that_runs_a_script_is_plain_words():
    outline = read_document("x.md", b"# Uno\n\n[qui](javascript:alert(1)) e basta con queste cose.")
    assert "<a" not in outline.blocks[1].html


def test_pictures_comments_and_page_edges_are_said_to_be_dropped():
    extra = {"word/header1.xml": "<a/>", "word/comments.xml": f"<w:comments {W_NAMESPACE}/>"}
    dropped = {each["what"] for each in read_document("x.docx", docx(extra=extra)).dropped}
    assert dropped == {"page_edges", "comments"}
    assert read_document("x.md", b"# Uno\n\n![foto](a.png)\n\ndue").dropped[0]["what"] == "images"


def test_what_repeats_on_every_page_of_a_pdf_is_dropped():
    pages = [
        [
            ("p", "Bollettino del quartiere"),
            ("p", f"Il testo della pagina {number} racconta del laboratorio."),
            ("p", f"Pag. {number}"),
        ]
        for number in range(1, 5)
    ]
    outline = read_document("x.pdf", pdf(pages[0], pages_of=pages[1:]))
    assert "Bollettino" not in outline.text and "Pag." not in outline.text
    assert outline.dropped[0]["what"] == "page_edges"


def test_words_parted_at_the_end_of_a_line_are_whole_again():
    long = "Il laboratorio di quartiere accoglie ogni giorno persone che di mattina impa-"
    outline = read_document("x.pdf", pdf([("p", f"{long} rano a lavorare insieme.")]))
    assert "imparano a lavorare" in outline.text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_text_is_read_in_the_encoding_it_was_saved_in(encoding):
    content = text().decode().replace("’", "'").replace("•", "-").encode(encoding)
    assert "mercoledì" in read_document("x.txt", content).text


def test_lines_broken_to_a_width_are_paragraphs_again():
    rows = [
        "Questa è una riga abbastanza lunga, spezzata dal programma di posta",
        "che va avanti nella riga seguente senza che si veda una fine",
    ] * 4
    assert len(read_document("x.txt", "\n".join(rows).encode()).blocks) == 1


ENTITIES = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w:document {}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>'


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("x.exe", b"MZ", "extension"),
        ("x", b"parole", "extension"),
        ("x.txt", b"", "no_file"),
        ("x.txt", b"   \n\n ", "no_text"),
        ("x.txt", b"parole\0altre", "wrong_content"),
        ("x.docx", text(), "wrong_content"),
        ("x.pdf", docx(), "wrong_content"),
        ("x.docx", odt(), "wrong_content"),
        ("x.docx", docx()[:-200], "wrong_content"),
        ("x.docx", docx(document=ENTITIES.format(W_NAMESPACE)), "entities"),
        ("x.docx", docx(document="<w:document"), "damaged"),
        ("x.docx", docx([]), "no_text"),
        ("x.pdf", pdf([]), "no_text"),
        ("x.pdf", pdf(extra=b"/Encrypt<</Filter/Standard/V 1/R 2/O<00>/U<00>/P -4>>"), "encrypted"),
        ("x.txt", b"a " * (MOST_BYTES // 2 + 1), "too_large"),
        ("x.md", b"parola " * 80_000, "too_long"),
        ("x.md", b"# T\n\ntesto\n\n" + b"## Uno\n\nparole\n\n" * 10_000, "too_many_sections"),
        ("x.docx", docx([("p", "x")], extra={"word/bomb.xml": b"<a>" + b" " * 60_000_000 + b"</a>"}), "too_long"),
    ],
)
def test_what_cannot_be_imported_is_refused_by_name(name, content, code):
    assert refused(name, content) == code


@pytest.mark.parametrize("language", ["it", "fr"])
def test_refusals_are_in_the_reader_s_language(language):
    with override(language), pytest.raises(ValidationError) as error:
        read_document("x.pdf", pdf([]))
    assert {"it": "scansione", "fr": "numérisation"}[language] in str(error.value)


def test_a_real_encrypted_pdf_is_refused():
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf())))
    writer.encrypt("segreto", algorithm="RC4-128")
    file = BytesIO()
    writer.write(file)
    assert refused("x.pdf", file.getvalue()) == "encrypted"


def test_a_zip_bomb_takes_neither_time_nor_memory():
    bomb = zipped(
        {"[Content_Types].xml": CONTENT_TYPES, "_rels/.rels": ROOT_RELS, "word/document.xml": b" " * 140_000_000}
    )
    start = time.monotonic()
    assert refused("x.docx", bomb) in ("too_long", "damaged")
    assert time.monotonic() - start < 5


def test_a_reader_that_never_ends_is_given_up(monkeypatch):
    monkeypatch.setattr("editorial.documents.reading.SECONDS", -4)
    monkeypatch.setattr("editorial.documents.reading.READER", ["sh", "-c", "sleep 30"])
    assert refused("x.md", markdown()) == "too_slow"


def test_letters_that_no_database_keeps_are_taken_out():
    assert clean({"html": "a\0b\ud800c\x1b", "items": ["\x07d"], "level": 1}) == {
        "html": "abc",
        "items": ["d"],
        "level": 1,
    }
