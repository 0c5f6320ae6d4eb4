"""Small files of every kind whose words are searched, and some that mean harm."""

import io
import zipfile

from django.core.files.base import ContentFile
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject
from wagtail.documents import get_document_model
from wagtail.models import Collection

_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override '
    'PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.'
    'document.main+xml"/></Types>'
)
_RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def zipped(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def docx(*paragraphs, before="", **more):
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    document = f"{before}<w:document {_WORD}><w:body>{body}</w:body></w:document>"
    parts = {"[Content_Types].xml": _TYPES, "_rels/.rels": _RELATIONS, "word/document.xml": document}
    return zipped(parts | more)


def odt(*paragraphs, before=""):
    import odfdo

    document = odfdo.Document("text")
    document.body.clear()
    for text in paragraphs:
        document.body.append(odfdo.Paragraph(text))
    out = io.BytesIO()
    document.save(out)
    with zipfile.ZipFile(out) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    if before:
        parts["content.xml"] = parts["content.xml"].replace(b"?>", b"?>" + before.encode(), 1)
    return zipped(parts)


def pdf(*pages, password=None):
    """Each page is a text whose lines are separated by line breaks."""
    writer = PdfWriter()
    names = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica", "/Encoding": "/WinAnsiEncoding"}
    font = writer._add_object(DictionaryObject({NameObject(k): NameObject(v) for k, v in names.items()}))
    for text in pages:
        page, stream = writer.add_blank_page(595, 842), DecodedStreamObject()
        lines = b" ".join(b"(" + line.encode("cp1252") + b") Tj T*" for line in text.split("\n"))
        stream.set_data(b"BT /F1 12 Tf 50 800 Td 14 TL " + lines + b" ET")
        page[NameObject("/Contents")] = writer._add_object(stream)
        fonts = DictionaryObject({NameObject("/F1"): font})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    if password is not None:
        writer.encrypt(password, "owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def make_document(name="allegato.txt", content=b"", collection=None, **changes):
    root = Collection.get_first_root_node() or Collection.add_root(name="Root")
    fields = {"title": name, "collection": collection or root} | changes
    return get_document_model().objects.create(file=ContentFile(content, name), **fields)


def attached(document, title="L’allegato"):
    """The value of a page's `media` with this document."""
    return [("document", {"document": document, "title": title, "attribution": "Il Comune", "licence": "CC-BY-4.0"})]
