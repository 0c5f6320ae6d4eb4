"""What may be uploaded: whole files that are what their names say."""

import struct
import zipfile
import zlib
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import override
from PIL import Image as Pillow
from wagtail.documents import get_document_model
from wagtail.documents.forms import get_document_form
from wagtail.images import get_image_model
from wagtail.images.forms import get_image_form, get_image_multi_form
from wagtail.models import Collection

from tests.builders import make_user

pytestmark = pytest.mark.django_db
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'


@pytest.fixture(autouse=True)
def collection():
    return Collection.get_first_root_node() or Collection.add_root(name="Root")


def image(kind="PNG", size=(40, 30)):
    out = BytesIO()
    Pillow.effect_noise(size, 60).convert("RGB").save(out, kind)
    return out.getvalue()


def bomb(width, height):
    """A PNG of a few bytes that declares many pixels."""

    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    data = zlib.compress(b"\0" * 1000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def archive(*names, **contents):
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name in names:
            file.writestr(name, "x")
        for name, content in contents.items():
            file.writestr(name, content)
    return out.getvalue()


DOCX = ("[Content_Types].xml", "word/document.xml")


def errors(form_class, name, content):
    file = SimpleUploadedFile(name, content)
    form = form_class(
        {"title": "Prova", "collection": Collection.get_first_root_node().pk}, {"file": file}, user=make_user(name)
    )
    return form.errors.get("file", [])


def image_errors(name, content):
    return errors(get_image_form(get_image_model()), name, content)


def document_errors(name, content):
    return errors(get_document_form(get_document_model()), name, content)


@pytest.mark.parametrize(("name", "kind"), [("a.png", "PNG"), ("a.jpg", "JPEG"), ("a.webp", "WEBP"), ("a.gif", "GIF")])
def test_a_whole_image_is_accepted(name, kind):
    assert not image_errors(name, image(kind))


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF"])
@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
def test_an_image_that_ends_too_early_is_refused(kind, part):
    content = image(kind, (200, 200))
    assert image_errors(f"a.{kind.lower()}", content[: int(len(content) * part)])


@pytest.mark.parametrize("name", ["a.svg", "a.png"])
def test_svg_is_refused_under_any_name(name):
    assert image_errors(name, SVG)


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.html"])
def test_a_page_is_no_image(name):
    assert image_errors(name, b"<html><script>alert(1)</script></html>")


def test_an_image_under_the_wrong_extension_is_refused():
    assert image_errors("a.png", image("JPEG"))


@pytest.mark.parametrize("size", [(5001, 5000), (11300, 11300), (60000, 60000)])
def test_an_image_of_too_many_pixels_is_refused_before_it_is_decoded(size):
    assert image_errors("a.png", bomb(*size))


def test_an_image_of_more_than_ten_megabytes_is_refused():
    assert image_errors("a.png", image() + b"\0" * (10 * 1024 * 1024))


def test_the_form_without_the_file_stays_without_it():
    assert "file" not in get_image_multi_form(get_image_model())(user=make_user()).fields


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"),
        ("a.txt", "Però è così".encode()),
        ("a.csv", b"codice;titolo\n1;Uno\n"),
        ("a.docx", archive(*DOCX)),
        ("a.xlsx", archive("[Content_Types].xml", "xl/workbook.xml")),
        ("a.odt", archive("content.xml", mimetype="application/vnd.oasis.opendocument.text")),
    ],
)
def test_a_document_that_is_what_it_says_is_accepted(name, content):
    assert not document_errors(name, content)


HTML = b"<html><script>alert(1)</script></html>"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", HTML),
        ("a.pdf", b"%PDF-1.4\n1 0 obj"),
        ("a.pdf", HTML + b"%PDF-1.4\n%%EOF"),
        ("a.txt", HTML),
        ("a.csv", b"\xef\xbb\xbf \n<!DOCTYPE html>"),
        ("a.txt", b"MZ\0\0"),
        ("a.html", HTML),
        ("a.svg", SVG),
        ("a.exe", b"MZ"),
        ("a.docx", HTML),
        ("a.docx", archive("un.txt")),
        ("a.docx", archive(*DOCX)[:60]),
        ("a.docx", HTML + archive(*DOCX)),
        ("a.docx", archive(*DOCX, "word/vbaProject.bin")),
        ("a.xlsx", archive(*DOCX)),
        ("a.odt", archive("content.xml", mimetype="application/vnd.oasis.opendocument.spreadsheet")),
        ("a.docx", archive(*DOCX, *(f"{number}" for number in range(6000)))),
    ],
)
def test_a_document_that_is_something_else_is_refused(name, content):
    assert document_errors(name, content)


def test_a_document_that_unpacks_to_very_much_is_refused():
    assert document_errors("a.docx", archive(*DOCX, big=b"\0" * (151 * 1024 * 1024)))


def test_the_refusal_is_in_the_readers_language():
    with override("fr"):
        assert "Ce fichier" in document_errors("a.pdf", HTML)[0]
    with override("it"):
        assert "Il file non" in image_errors("a.png", image()[:400])[0]
