"""Documents for the tests of the import, written by code: the same outline as .docx, .odt, .pdf, .txt and .md."""

import zipfile
from html import escape
from io import BytesIO

from odfdo import Document, Header, Paragraph, Span, Style
from odfdo import List as Items

# What every format has to say. Nobody's words but the tests'.
PRACTICE_IT = [
    ("h1", "Merende del mercoledì"),
    ("p", "Un pomeriggio alla settimana nonni e bambini cucinano insieme nella cucina della scuola."),
    (
        "p",
        "La scuola apre le porte il mercoledì, quando gli anziani del paese sono più soli e i genitori lavorano ancora.",
    ),
    ("h2", "Il bisogno"),
    ("p", "Nel paese di Provalta molti anziani mangiano da soli e molti bambini aspettano davanti a uno schermo."),
    ("h2", "Le attività svolte"),
    ("ul", ["Incontri di prova con le famiglie", "Corso di cucina per volontari", "Merende aperte a tutti"]),
    ("h2", "Che cosa ha aiutato"),
    ("ul", ["La cuoca della scuola conosce tutti"]),
    ("h2", "Difficoltà incontrate"),
    ("p", "Le norme per l’uso della cucina hanno chiesto quattro mesi di lavoro con gli uffici."),
    ("h2", "Il canto delle pentole"),
    ("p", "Ogni merenda finisce con una canzone, e questa sezione non somiglia a nessun campo dell’archivio."),
]
PRACTICE_FR = [
    ("h1", "Les goûters du mercredi"),
    ("p", "Une fois par semaine, grands-parents et enfants cuisinent ensemble dans la cuisine de l’école."),
    (
        "p",
        "L’école ouvre ses portes le mercredi, quand les aînés du village sont les plus seuls et que les parents travaillent.",
    ),
    ("h2", "Le besoin"),
    ("p", "Dans le village, beaucoup de personnes âgées mangent seules et les enfants attendent devant un écran."),
    ("h2", "Activités réalisées"),
    ("ul", ["Rencontres d’essai avec les familles", "Cours de cuisine pour les bénévoles"]),
    ("h2", "Ce qui a aidé"),
    ("ul", ["La cuisinière de l’école connaît tout le monde"]),
    ("h2", "Perspectives"),
    ("p", "La commune met la cuisine à disposition pour trois ans de plus, sans autre financement."),
]
CONTENT_TYPES = """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>
</Types>"""
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ROOT_RELS = f'<Relationships xmlns="{RELS}"><Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
PART_RELS = f"""<Relationships xmlns="{RELS}"><Relationship Id="s" Type="{OFFICE}/styles" Target="styles.xml"/>
<Relationship Id="n" Type="{OFFICE}/numbering" Target="numbering.xml"/></Relationships>"""
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STYLES = f"""<w:styles {W}><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style></w:styles>"""
NUMBERING = f"""<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"""


def docx(parts=PRACTICE_IT, extra=None, document=""):
    """A Word file with nothing that is not needed. `extra`: {name: content} of more entries."""
    body = "".join(map(word_part, parts))
    entries = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": ROOT_RELS,
        "word/_rels/document.xml.rels": PART_RELS,
        "word/styles.xml": STYLES,
        "word/numbering.xml": NUMBERING,
        "word/document.xml": document
        or f'<?xml version="1.0" encoding="UTF-8"?><w:document {W}><w:body>{body}</w:body></w:document>',
    }
    return zipped(entries | (extra or {}))


def word_part(part):
    kind, words = part
    if kind == "ul":
        return "".join(
            word_paragraph(item, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') for item in words
        )
    if kind == "table":
        rows = "".join(
            "<w:tr>" + "".join(f"<w:tc>{word_paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>" for row in words
        )
        return f"<w:tbl>{rows}</w:tbl>"
    style = f'<w:pStyle w:val="{kind.upper()}"/>' if kind in ("h1", "h2") else ""
    return word_paragraph(words, style, is_bold=kind == "b")


def word_paragraph(words, properties="", is_bold=False):
    bold = "<w:rPr><w:b/></w:rPr>" if is_bold else ""
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r>{bold}<w:t xml:space="preserve">{escape(words)}</w:t></w:r></w:p>'


def zipped(entries):
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)  # always the same bytes
    return file.getvalue()


def odt(parts=PRACTICE_IT):
    document = Document("text")
    document.body.clear()
    document.insert_style(Style("text", name="Strong", area="text", bold=True), automatic=True)
    for kind, words in parts:
        if kind in ("h1", "h2"):
            document.body.append(Header(int(kind[1]), words))
        elif kind == "ul":
            document.body.append(Items(words))
        elif kind == "b":
            paragraph = Paragraph("")
            paragraph.append(Span(words, style="Strong"))
            document.body.append(paragraph)
        else:
            document.body.append(Paragraph(words))
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def markdown(parts=PRACTICE_IT):
    marks = {"h1": "# {}", "h2": "## {}", "p": "{}", "b": "**{}**"}
    blocks = [
        "\n".join(f"- {item}" for item in words) if kind == "ul" else marks[kind].format(words) for kind, words in parts
    ]
    return "\n\n".join(blocks).encode()


def text(parts=PRACTICE_IT):
    """As a page is when somebody copies it: headings are short lines."""
    blocks = ["\n".join(f"• {item}" for item in words) if kind == "ul" else words for kind, words in parts]
    return "\n\n".join(blocks).encode()


SIZES = {"h1": 20, "h2": 14, "p": 10, "b": 10}


def pdf(parts=PRACTICE_IT, pages_of=(), extra=b""):
    """A PDF by hand: one font, one line for each 80 characters. `pages_of`: parts of further pages."""
    contents = [page_content(each) for each in (parts, *pages_of)]
    objects = ["<</Type/Catalog/Pages 2 0 R>>"]
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(contents)))
    objects.append(f"<</Type/Pages/Kids[{kids}]/Count {len(contents)}>>")
    objects.append("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
    for number, content in enumerate(contents):
        font = "/Resources<</Font<</F1 3 0 R>>>>/MediaBox[0 0 595 842]"
        objects.append(f"<</Type/Page/Parent 2 0 R{font}/Contents {5 + 2 * number} 0 R>>")
        objects.append(f"<</Length {len(content)}>>stream\n".encode("latin-1") + content + b"\nendstream")
    return pdf_file(objects, extra)


def pdf_file(objects, extra=b""):
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        body = content if isinstance(content, bytes) else content.encode("latin-1")
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    return (
        out
        + f"trailer\n<</Size {len(objects) + 1}/Root 1 0 R".encode()
        + extra
        + f">>\nstartxref\n{table}\n%%EOF\n".encode()
    )


def page_content(parts):
    lines, height = [], 800
    for kind, words in parts:
        for row in words if kind == "ul" else wrapped(words):
            shown = f"• {row}" if kind == "ul" else row
            coded = shown.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
            size = SIZES.get(kind, 10)
            lines.append(f"BT /F1 {size} Tf 1 0 0 1 50 {height} Tm (".encode() + coded + b") Tj ET")
            height -= 12 + size // 4
        height -= 14
    return b"\n".join(lines)


def wrapped(words, width=80):
    rows, row = [], ""
    for word in words.split():
        if row and len(row) + len(word) + 1 > width:
            rows.append(row)
            row = word
        else:
            row = f"{row} {word}".strip()
    return [*rows, row]


WRITERS = {"docx": docx, "odt": odt, "pdf": pdf, "txt": text, "md": markdown}
